import Kernel

/// A file by its name and bytes, wherever it came from.
package struct SourceFile: Sendable {
    /// Without its folder: `statements.json`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    /// How the name of a collection's file ends: one JSON array, or a record on each line.
    static let array = ".json", lines = ".jsonl"

    /// The files of a folder whose names end so, in the order of their names.
    static func all(in folder: String, ending: String...) throws(SystemError) -> [SourceFile] {
        var files: [SourceFile] = []
        for name in try Folder.names(in: folder) where ending.contains(where: name.hasSuffix) {
            files.append(SourceFile(name: name, bytes: try File.read(folder + "/" + name)))
        }
        return files
    }
}
