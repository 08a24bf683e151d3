package dev.fakeanam.benchmarks;

/** Runs a server in its own process, for contenders without a program. */
final class Standalone {
    private Standalone() {}

    public static void main(String[] arguments) {
        Contender.valueOf(arguments[0]).start(Integer.parseInt(arguments[1])).freshTest();
    }
}
