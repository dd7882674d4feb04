@main
struct HTTPEcho {
    static func main() {}
}
