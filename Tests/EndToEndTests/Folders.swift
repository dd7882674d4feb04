import Kernel

extension Exchange {
    /// What the exchanges ask about, each in a folder of its own.
    enum Corpus: String {
        case invented = "Invented"
        case seed = "Seed"

        private static let tests = String(#filePath.dropLast("/Folders.swift".count))
        static let recordFolder = tests + "/Corpus"
        private static let inventedService = Result { try Service(recordFolder) }
        private static let seedService = Result { try Service(tests.dropLast("/Tests/EndToEndTests".count) + "/Config/seed") }

        /// Made once for all tests.
        var service: Result<Service, any Error> { self == .invented ? Self.inventedService : Self.seedService }

        var folder: String { "\(Self.tests)/Exchanges/\(rawValue)" }

        func path(of file: String) -> String { "\(folder)/\(file)" }
    }

    static func files(over corpus: Corpus) throws -> [String] {
        try Folder.names(in: corpus.folder).filter { $0.hasSuffix(".exchange") }
    }

    init(_ file: String, over corpus: Corpus) throws {
        self.init(String(decoding: try File.read(corpus.path(of: file)), as: UTF8.self))
    }

    /// All of them, over all corpora.
    static func all() throws -> [Exchange] {
        try [Corpus.invented, .seed].flatMap { corpus in try files(over: corpus).map { try Exchange($0, over: corpus) } }
    }
}
