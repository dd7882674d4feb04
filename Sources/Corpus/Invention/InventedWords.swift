/// Some three thousand English words, the most frequent first: short ones that hold sentences together, then stems, then what endings make of them.
enum InventedWords {
    static let all: [String] = {
        let (nouns, verbs, adjectives) = (words(of: Self.nouns), words(of: Self.verbs), words(of: Self.adjectives))
        var all = words(of: joints)
        for index in 0..<max(nouns.count, verbs.count, adjectives.count) {
            for stems in [nouns, verbs, adjectives] where index < stems.count { all.append(stems[index]) }
        }
        all += (nouns + verbs).map(withS)
        for ending in ["ed", "ing", "er", "ers", "able"] { all += verbs.map { $0 + ending } }
        for ending in ["ly", "ness"] { all += adjectives.map { $0 + ending } }
        for beginning in ["non-", "counter-"] { all += nouns.map { beginning + $0 } }
        var met: Set<String> = []
        return all.filter { met.insert($0).inserted }
    }()

    /// More than one of a noun, and a verb in the third person.
    private static func withS(_ word: String) -> String {
        if ["s", "x", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
        return word + "s"
    }

    private static func words(of text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }

    private static let joints = """
        the of and to in a is that for on with as was at by it from be are this have has an which we not will or their its our were been they
        but his all more had he would who also can between up other there into over than after about so no new if when under them should some
        must these out only may during through before any what very most such those while where both well each because then many against since
        within still even without how now first two three last next often never always already again together around toward among until upon
        """

    private static let nouns = """
        border treaty minister council trade energy peace gas region country state government president visit meeting summit agreement
        partner alliance force army navy coast harbour river bridge road railway pipeline market price bank loan budget tax export import
        grain wheat oil cable port ship fleet convoy patrol camp village town capital province island valley mountain desert frontier corridor
        channel canal gate customer factor sector office officer envoy ambassador delegate delegation speaker leader deputy adviser expert
        observer mediator neighbour ally rival opponent friend citizen voter worker farmer teacher student doctor nurse engineer pilot sailor
        soldier general commander veteran refugee migrant family child school hospital court judge law decree reform charter protocol draft
        article clause annex text report letter note message signal answer question word term name list map plan project programme budget
        schedule calendar session round table panel group team mission office bureau agency institute centre fund grant donor sponsor investor
        company firm industry plant mine field reactor turbine dam grid network satellite radar missile drone tank rifle weapon bomb shell
        target base airport runway station terminal depot store camp shelter house garden window door wall fence line zone sector district
        election ballot campaign party coalition parliament chamber committee motion vote veto sanction embargo tariff quota ban limit rule
        standard measure step effort result effect impact reason cause risk threat danger crisis conflict dispute claim charge complaint
        demand offer proposal option choice decision promise pledge commitment guarantee condition obstacle problem solution answer deal
        truce ceasefire withdrawal return exchange transfer release prisoner hostage victim witness evidence record archive museum language
        culture heritage monument church mosque temple festival concert film book newspaper journalist editor camera broadcast interview
        statement speech lecture toast greeting handshake photograph ceremony flag anthem uniform medal award title honour memory history
        future decade year month week day hour moment morning evening winter summer spring season climate storm flood drought fire forest
        lake sea ocean water land soil air carbon emission target sun wind solar hydrogen battery engine vehicle truck train plane flight
        """

    private static let verbs = """
        support report discuss sign join protect defend visit attack accept reject confirm present consider follow remain expect extend
        open start end help need want seem turn show call ask talk work play learn stand lift hold build send lend spend reach touch
        press push pull draw jump walk wait watch wish wash march search branch launch punch approach reform inform perform transform
        transport import export deport respect inspect suspect detect direct correct connect collect elect select affect effect predict
        restrict conduct construct instruct obstruct reconstruct interrupt attempt prompt consult result insult assist resist insist
        consist persist exist list twist trust adjust request invest protest test contest suggest arrest rest last fast cast boost
        assault vault default halt melt belt tilt exploit benefit profit credit edit audit limit
        deposit exhibit inhibit prohibit orbit train explain maintain contain obtain sustain retain restrain strain gain claim proclaim
        exclaim aim deem redeem seem screen listen happen sharpen weaken broaden deepen widen loosen strengthen lengthen shorten
        threaten frighten brighten heighten lighten tighten straighten fasten soften harden sadden gladden burden pardon abandon mention
        question function condition station position caution auction sanction motion ration fashion cushion reason season poison person
        iron
        """

    private static let adjectives = """
        new great strong weak deep broad long short high low near dear clear fair firm calm warm cold cool dry wet soft hard sharp blunt
        quick slow fast bright dark light heavy dense sparse rich poor mild harsh loud quiet proud humble kind rough smooth tough tender
        mutual formal legal local global national regional central federal royal loyal moral mental vital final total equal actual annual
        casual usual visual manual gradual bilateral unilateral neutral natural cultural structural agricultural industrial commercial
        financial official special social crucial partial judicial political critical practical historical economic strategic democratic
        diplomatic domestic specific public basic classic tragic civic frequent recent decent urgent current different apparent transparent
        permanent prominent evident confident independent consistent persistent efficient sufficient patient silent violent excellent
        important significant relevant distant constant instant pleasant reluctant tolerant ignorant vibrant useful careful peaceful
        powerful hopeful successful faithful fruitful thoughtful doubtful harmful helpful joint open common modern eastern western northern
        southern certain sudden hidden sullen golden wooden ancient serious various previous obvious anxious cautious precious gracious
        """
}
