import API
import Archive
import ArgumentParser
import Corpus
import Kernel
import Records
import Server
import Sockets
import Store

/// The record, from its folder to the workers that answer for it, and what operators tell it by signals.
struct Service: ~Copyable {
    private let settings: Settings
    private let reporter: Reporter
    private let signals: SignalSource
    private let archive = Archive()

    /// Takes the signals, so it is made before any thread.
    init(_ settings: Settings) throws(SystemError) {
        self.settings = settings
        reporter = Reporter(settings)
        signals = try SignalSource()
    }

    /// Serves until told to stop, and answers with the exit code.
    func run() throws(SystemError) -> ExitCode {
        // Made now, so that routes which clash stop the start, not the first request.
        _ = API.router
        let identity: TLSIdentity?
        do { identity = try settings.tls.map { files throws(TLSFault) in try TLSIdentity(files) } } catch {
            reporter.report(.certificateRefused(error, isServing: false))
            return .failure
        }
        Machine.keepFreedMemory()
        guard startFromSnapshot() || publish() else { return .failure }
        var listening = settings.listening
        listening.identity = identity
        let workforce = Workforce(of: listening.workers)
        let server: Server
        do {
            server = try Server(settings: listening) { [reporter] event in
                workforce.note(event)
                reporter.report(event)
            }
        } catch {
            reporter.report(.refused(error))
            return .failure
        }
        try start(server, workforce)
        reporter.report(.serving(server.addresses, overTLS: server.tlsAddresses))
        return try supervise(server, workforce, identity)
    }

    /// Serves what was written down beforehand, if it fits the folder.
    private func startFromSnapshot() -> Bool {
        guard let file = settings.snapshot else { return false }
        do throws(SnapshotFile.Fault) {
            let seed: UInt64
            do { seed = try Corpus.fingerprint(of: settings.records) } catch { throw .system(error) }
            let snapshot = try SnapshotFile.read(file, seed: seed)
            archive.publish(snapshot)
            reporter.report(.mapped(records: RecordType.allCases.reduce(0) { $0 + snapshot.count(of: $1) }, file: file))
            return true
        } catch {
            reporter.report(.unfit(error, file: file))
            return false
        }
    }

    /// Reads the folder and makes it what is served; where it is broken, what was served before stays. False: nothing is served.
    private func publish() -> Bool {
        let isServing = archive.generation > 0
        // What was needed on the way is as much as what stays.
        defer { Machine.returnFreedMemory() }
        do throws(Report) {
            let records = try Corpus.load(settings.records)
            let isNew = archive.publish(records)
            reporter.report(isNew ? .published(records: records.records.count, folder: settings.records) : .unchanged)
            return true
        } catch {
            reporter.report(.broken(error, folder: settings.records, isServing: isServing))
            return isServing
        }
    }

    /// Reads certificate and key again; where they are no good, the former ones stay.
    private func renew(_ identity: TLSIdentity) {
        do {
            try identity.renew()
            reporter.report(.certificateRenewed)
        } catch {
            reporter.report(.certificateRefused(error, isServing: true))
        }
    }

    private func start(_ server: Server, _ workforce: Workforce) throws(SystemError) {
        let metrics = Metrics(), archive = archive, settings = settings.api
        let probes = API.Probes(
            isReady: { workforce.isReady }, writeMetrics: { server.counts.write(into: &$0) }, now: Clock.wallSeconds,
            nanoseconds: Clock.nanoseconds)
        try server.run { _ in API(archive: archive, metrics: metrics, settings: settings, probes: probes) }
    }

    /// Does what the signals say until all workers have left.
    private func supervise(_ server: Server, _ workforce: Workforce, _ identity: TLSIdentity?) throws(SystemError) -> ExitCode {
        while !workforce.isGone {
            // Workers leave by themselves only when the kernel fails them, so a look each second will do; while they are leaving, more.
            let signal = try signals.next(within: workforce.isReady ? .seconds(1) : .milliseconds(10))
            if signal == .hangup {
                _ = publish()
                if let identity { renew(identity) }
            } else if let signal, !workforce.isReady {
                reporter.report(.leaving(signal))
                return .failure
            } else if signal != nil || (workforce.hasFailed && workforce.isReady) {
                reporter.report(.stopping(signal, within: settings.drainTime))
                workforce.stop()
                server.drain(within: settings.drainTime)
            }
        }
        server.wait()
        reporter.report(.stopped)
        return workforce.hasFailed ? .failure : .success
    }
}
