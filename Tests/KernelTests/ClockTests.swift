import Kernel
import Testing

@Suite("Clocks and instants")
struct ClockTests {
    @Test func timeNeverGoesBack() {
        let (early, earlyFine) = (Clock.coarse(), Clock.nanoseconds())
        #expect(Clock.coarse() >= early)
        #expect(Clock.nanoseconds() >= earlyFine)
    }

    @Test func theWallClocksAgree() {
        let seconds = Clock.wallSeconds()
        #expect(abs(Int(Clock.wallMilliseconds() / 1_000) - seconds) <= 2)
        #expect(seconds > 1_700_000_000)
    }

    @Test(arguments: [
        (Duration.seconds(75), Int64(75_000)), (.milliseconds(1_500), 1_500), (.microseconds(1_999), 1), (.zero, 0), (.seconds(-1), -1_000),
    ])
    func durationsCountInMilliseconds(duration: Duration, milliseconds: Int64) {
        #expect(duration.milliseconds == milliseconds)
        #expect(Instant(milliseconds: 10).after(duration) == Instant(milliseconds: 10 + milliseconds))
    }

    @Test func theMachineGrantsSomething() {
        #expect(Machine.processors >= 1)
        #expect(Machine.raiseDescriptorLimit() >= 64)
    }
}
