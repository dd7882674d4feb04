// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6), .strictMemorySafety(), .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
]

/// One stage of the way from bytes to answers. Its imports are its right to import; `TidyTests` holds every file to them.
func part(_ name: String, imports: String...) -> Target {
    .target(name: name, dependencies: imports.map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

/// The tests of one stage: what they import besides that stage.
func tests(of name: String, imports: String...) -> Target {
    .testTarget(name: name + "Tests", dependencies: ([name] + imports).map { .init(stringLiteral: $0) }, swiftSettings: settings)
}

/// A C library of the system, by a module map with its `link` line.
func library(_ name: String, package: String) -> Target {
    .systemLibrary(name: name, path: "Sources/Libraries/\(name)", providers: [.apt([package])])
}

let package = Package(
    name: "communique",
    products: [
        .executable(name: "communique", targets: ["communique"]),
        .executable(name: "http-echo", targets: ["http-echo"]),
    ],
    dependencies: [
        // Commands and their help.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // What operators read, line by line.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // Bytes and values. Pure: no I/O, no clock, no C.
        part("Bytes"), part("Records"),
        part("HTTP", imports: "Bytes"), part("JSON", imports: "Bytes"), part("Text", imports: "Bytes"),
        part("Schema", imports: "Bytes", "JSON", "Records"),
        part("Routing", imports: "Bytes", "HTTP"),
        part("Store", imports: "Bytes", "Records", "Text"),

        // The outside world.
        part("Kernel", imports: "Bytes", "CLinux"),
        part("Digests", imports: "COpenSSL"),
        part("Gzip", imports: "Bytes", "CZlib"),
        part("Sockets", imports: "Bytes", "Kernel", "CLinux", "COpenSSL"),
        part("Server", imports: "Bytes", "HTTP", "Sockets", "Kernel"),

        // The record: from files to what is served.
        part("Corpus", imports: "Bytes", "JSON", "Records", "Schema", "Text", "Digests", "Kernel"),
        part("Archive", imports: "Bytes", "Records", "Schema", "Store", "Kernel"),
        part(
            "API",
            imports: "Bytes", "HTTP", "JSON", "Routing", "Records", "Schema", "Store", "Archive", "Text", "Digests", "Gzip"),

        // The programs.
        .executableTarget(
            name: "communique",
            dependencies: [
                "Bytes", "HTTP", "JSON", "Text", "Records", "Schema", "Routing", "Store", "Kernel", "Digests", "Gzip", "Sockets", "Server",
                "Corpus", "Archive", "API",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: settings),
        .executableTarget(
            name: "http-echo", dependencies: ["Bytes", "HTTP", "Kernel", "Sockets", "Server", "Gzip"], swiftSettings: settings),

        .executableTarget(
            name: "store-bench", dependencies: ["Bytes", "HTTP", "Records", "Store", "Kernel", "Corpus", "Archive", "API"],
            swiftSettings: settings),

        // System libraries and the shim over what Swift's Glibc module leaves out.
        .target(name: "CLinux", path: "Sources/Libraries/CLinux"),
        library("COpenSSL", package: "libssl-dev"),
        library("CZlib", package: "zlib1g-dev"),

        // What several test targets share: seeded chance, sample records.
        .target(name: "Samples", dependencies: ["Records", "Kernel"], path: "Tests/Samples", swiftSettings: settings),

        // A client that speaks TLS, and certificates for the length of a test.
        .target(
            name: "TLSSamples", dependencies: ["Bytes", "COpenSSL", "Kernel", "Sockets"], path: "Tests/TLSSamples", swiftSettings: settings),

        tests(of: "Bytes", imports: "Samples"),
        tests(of: "Text", imports: "Bytes", "Samples"),
        tests(of: "Records", imports: "Samples"),
        tests(of: "HTTP", imports: "Bytes", "Samples"),
        tests(of: "JSON", imports: "Bytes", "Samples"),
        tests(of: "Schema", imports: "Bytes", "JSON", "Records", "Samples"),
        tests(of: "Routing", imports: "Bytes", "HTTP"),
        tests(of: "Store", imports: "Bytes", "Records", "Text", "Samples"),
        tests(of: "Kernel", imports: "Bytes"),
        tests(of: "Digests"),
        tests(of: "Gzip", imports: "Bytes", "Samples"),
        tests(of: "Sockets", imports: "Bytes", "Kernel", "Samples", "TLSSamples"),
        tests(of: "Server", imports: "Bytes", "HTTP", "Sockets", "Kernel", "Samples", "TLSSamples", "COpenSSL", "http-echo"),
        tests(of: "Corpus", imports: "Bytes", "JSON", "Records", "Schema", "Text", "Digests", "Kernel", "Samples"),
        tests(of: "Archive", imports: "Bytes", "Records", "Schema", "Store", "Text", "Kernel", "Samples"),
        tests(of: "API", imports: "Bytes", "HTTP", "JSON", "Text", "Routing", "Records", "Schema", "Store", "Archive", "Corpus", "Samples"),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "communique", "API", "Archive", "Bytes", "Corpus", "HTTP", "JSON", "Kernel", "Routing", "Server", "Sockets", "TLSSamples",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: settings),
        .testTarget(name: "TidyTests", dependencies: ["Kernel"], swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Bytes", "HTTP", "JSON", "Records", "Routing", "Schema", "Store", "Archive", "Corpus", "API", "Server", "Sockets", "Kernel",
                "Samples", "TLSSamples",
            ],
            exclude: ["Corpus", "Exchanges"], swiftSettings: settings),
    ]
)
