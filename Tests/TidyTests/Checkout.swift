import Kernel
import Testing

/// The files of the repository, as a person who cloned it sees them.
enum Checkout {
    /// Ends with a slash.
    static let root: String = {
        // This file is Tests/TidyTests/Checkout.swift.
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/"
    }()

    struct File: Sendable, CustomTestStringConvertible {
        /// From the root: `Sources/HTTP/Slice.swift`.
        let path: String
        let text: String

        var testDescription: String { path }
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

        /// The folder below `Sources`: the target's name.
        var target: String { String(path.split(separator: "/")[1]) }
    }

    /// Every file below `folder` whose name ends so, in order; what builds and tools leave behind is not looked at.
    static func files(in folder: String = "", ending: String = "") throws -> [File] {
        try names(in: folder).flatMap { name -> [File] in
            let path = folder.isEmpty ? name : folder + "/" + name
            if isFolder(path) { return try files(in: path, ending: ending) }
            if !name.hasSuffix(ending) { return [] }
            return [File(path: path, text: String(decoding: try Kernel.File.read(root + path), as: UTF8.self))]
        }
    }

    /// The Swift files that we compile into the programs.
    static let sources: [File] = (try? files(in: "Sources", ending: ".swift")) ?? []

    static func names(in folder: String) throws -> [String] {
        try Folder.names(in: root + folder).filter { name in
            ![".git", ".swiftpm", "Package.resolved"].contains(name) && !name.hasPrefix(".venv") && !name.hasPrefix(".build")
                && !name.hasSuffix(".o")
        }
    }

    static func isFolder(_ path: String) -> Bool {
        (try? Folder.names(in: root + path)) != nil
    }
}
