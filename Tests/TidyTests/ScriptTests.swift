import Glibc
import Testing

/// What a person may call: each says what it does, and can be called.
@Suite("Scripts")
struct ScriptTests {
    static let scripts: [Checkout.File] =
        ((try? Checkout.files(in: "scripts")) ?? []).filter { file in
            !file.path.hasPrefix("scripts/parts/") && !file.path.split(separator: "/").dropFirst().joined().contains(".")
        } + ((try? Checkout.files(in: ".ci")) ?? [])

    @Test("a script can be called, and its second line says how and what for", arguments: scripts)
    func saysWhatItDoes(_ script: Checkout.File) {
        #expect(script.lines[0].hasPrefix("#!/usr/bin/env "), "it does not say what runs it")
        #expect(script.lines[1].hasPrefix("# Usage: \(script.path)"), "its second line is no usage line")
        #expect(script.lines[1].contains("  "), "its usage line does not say what it does")
        // Sound: the path is a text that ends with a zero byte for the call.
        #expect(unsafe access(Checkout.root + script.path, X_OK) == 0, "it is not executable")
    }

    @Test("the scripts that the documentation names are there")
    func theKnownOnesAreThere() {
        let paths = Set(Self.scripts.map(\.path))
        #expect(
            paths.isSuperset(of: [
                "scripts/serve", "scripts/test", "scripts/build-static", "scripts/check-container", "scripts/make-certificate",
                "scripts/check-tls", ".ci/run",
            ]))
    }
}
