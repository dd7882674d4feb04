import Testing

/// Data flows one way: which part may know which.
@Suite("Imports")
struct ImportTests {
    /// The table of the architecture page. Besides: `Glibc` beside `CLinux`, and `Synchronization` where threads meet.
    static let rights: [String: Set<String>] = [
        "Bytes": ["Synchronization"],
        "Text": ["Bytes"],
        "Records": [],
        "HTTP": ["Bytes"],
        "JSON": ["Bytes"],
        "Schema": ["Bytes", "JSON", "Records"],
        "Routing": ["Bytes", "HTTP"],
        "Store": ["Bytes", "Records", "Text"],
        "Kernel": ["Bytes", "CLinux", "Glibc"],
        "Digests": ["COpenSSL"],
        "Gzip": ["Bytes", "CZlib"],
        "Sockets": ["Bytes", "Kernel", "CLinux", "COpenSSL", "Glibc", "Synchronization"],
        "Server": ["Bytes", "HTTP", "Sockets", "Kernel", "Synchronization"],
        "Corpus": ["Bytes", "JSON", "Records", "Schema", "Text", "Digests", "Kernel"],
        "Archive": ["Bytes", "Records", "Schema", "Store", "Kernel", "Synchronization"],
        "API": [
            "Bytes", "HTTP", "JSON", "Routing", "Records", "Schema", "Store", "Archive", "Text", "Digests", "Gzip", "Synchronization",
        ],
        "store-bench": ["Bytes", "HTTP", "Records", "Store", "Kernel", "Corpus", "Archive", "API"],
        "http-echo": ["Bytes", "HTTP", "Kernel", "Sockets", "Server", "Gzip"],
    ]

    /// The program wires everything, and alone knows what operators read and how commands are parsed.
    static let program = Set(rights.keys).subtracting(["http-echo"]).union(["ArgumentParser", "Logging", "Glibc", "Synchronization"])

    @Test("every part imports only what its row allows", arguments: Checkout.sources)
    func keepsDirection(_ file: Checkout.File) throws {
        let allowed = file.target == "communique" ? Self.program : try #require(Self.rights[file.target], "no row for \(file.target)")
        for module in SwiftCode(file.text).imports {
            #expect(allowed.contains(module), "\(file.path) may not import \(module)")
        }
    }

    @Test("every row has its folder, and every folder its row")
    func rowsAndFoldersAgree() throws {
        let folders = try Checkout.names(in: "Sources").filter { $0 != "Libraries" && Checkout.isFolder("Sources/" + $0) }
        #expect(Set(folders) == Set(Self.rights.keys).union(["communique"]))
    }

    @Test("the architecture page speaks of every part")
    func pageIsWhole() throws {
        let page = try #require(try Checkout.files(in: "Sources", ending: "README.md").first).text
        for part in Self.rights.keys.sorted() + ["communique"] {
            #expect(page.contains("`\(part)`"), "Sources/README.md does not mention \(part)")
        }
    }

    @Test(
        "an import is seen however it is written",
        arguments: [
            ("import Bytes", ["Bytes"]), ("package import HTTP", ["HTTP"]), ("@testable import API", ["API"]),
            ("import struct Glibc.stat", ["Glibc"]), ("    import Records // why", ["Records"]), ("// import Records", []),
            ("let text = \"import Records\"", []), ("\"\"\"\nimport Records\n\"\"\"", []),
        ])
    func seesImports(_ text: String, _ modules: [String]) {
        #expect(SwiftCode(text).imports == modules)
    }
}
