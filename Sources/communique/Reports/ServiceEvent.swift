import Archive
import Corpus
import Kernel
import Sockets

/// Everything about the service as a whole that is worth knowing, besides what its server reports.
enum ServiceEvent {
    /// The record was read; so many records are served from now on.
    case published(records: Int, folder: String)
    /// So many records are served from a snapshot that was written down beforehand.
    case mapped(records: Int, file: String)
    /// The snapshot cannot be used; the folder is read instead.
    case unfit(SnapshotFile.Fault, file: String)
    /// The record was read again, and says what it said before.
    case unchanged
    /// The record cannot be served; where there was one before, that is served still.
    case broken(Report, folder: String, isServing: Bool)
    /// An address cannot be listened on.
    case refused(SystemError)
    /// Certificate or key cannot be used; where there were others before, those are used still.
    case certificateRefused(TLSFault, isServing: Bool)
    /// Certificate and key were read again, and are used for new connections.
    case certificateRenewed
    /// Requests are answered at these addresses.
    case serving([Address], overTLS: [Address])
    /// Told to stop, it finishes what was begun.
    case stopping(Signal?, within: Duration)
    /// Told to stop again, it leaves at once.
    case leaving(Signal)
    /// All workers have left.
    case stopped
}
