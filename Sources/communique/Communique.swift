@main
struct Communique {
    static func main() {}
}
