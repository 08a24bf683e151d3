package dev.fakeanam.benchmarks;

/** A process that serves, for those contenders that have no program of their own. */
final class Standalone {
    private Standalone() {}

    public static void main(String[] arguments) {
        Contender.valueOf(arguments[0]).start(Integer.parseInt(arguments[1])).freshTest();
    }
}
