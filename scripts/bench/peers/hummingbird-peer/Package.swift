// swift-tools-version: 6.2
import PackageDescription

/// The peer for the benchmark page, apart from the package beside it: nothing of Communique depends on Hummingbird.
let package = Package(
    name: "hummingbird-peer",
    dependencies: [.package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1")],
    targets: [.executableTarget(name: "hummingbird-peer", dependencies: [.product(name: "Hummingbird", package: "hummingbird")])]
)
