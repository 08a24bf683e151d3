package dev.fakeanam.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Has everything that {@link PlainLinking} rewrites. It must return the same before and after. */
public final class Linked implements Callable<List<String>> {
    private final List<String> said = new ArrayList<>();

    @Override
    public List<String> call() {
        lambdas();
        conversions();
        text((byte) 1, (short) 2, 'c', 4, 5L, 6.5f, 7.5, true, "text", null);
        records();
        return said;
    }

    private interface Greeting {
        String name();

        default Supplier<String> greeting() {
            return () -> "Hello " + secret();
        }

        private String secret() {
            return name() + '!';
        }
    }

    private record Name(String name) implements Greeting {}

    private final class Inner {
        private String outer(String text) {
            return text + said.size();
        }
    }

    private void lambdas() {
        Inner inner = new Inner();
        UnaryOperator<String> captures = text -> inner.outer(text) + twice(text);
        said.add(captures.apply("a"));
        UnaryOperator<String> refers = this::twice;
        said.add(refers.apply("b"));
        Function<String, Name> constructs = Name::new;
        said.add(constructs.apply("Ada").greeting().get());
        IntFunction<String[]> makesArrays = String[]::new;
        said.add(String.valueOf(makesArrays.apply(3).length));
        Supplier<Supplier<String>> nested = () -> () -> "in " + inner.outer("nested");
        said.add(nested.get().get());
        List<String> sorted = new ArrayList<>(List.of("z", "y"));
        sorted.sort(Comparator.naturalOrder());
        sorted.forEach(said::add);
        said.add(String.valueOf(always() == always()));
        BiFunction<String, String, Boolean> ofEither = String::equalsIgnoreCase;
        said.add(String.valueOf(ofEither.apply("x", "X")));
    }

    /** Captures nothing, so it is always the same instance. */
    private static Supplier<String> always() {
        return () -> "always";
    }

    private String twice(String text) {
        return text + text;
    }

    private void conversions() {
        ToLongFunction<Integer> widens = Integer::intValue;
        Function<Integer, Long> unboxesAndBoxes = number -> number + 1L;
        LongFunction<Number> boxes = Long::valueOf;
        ToDoubleFunction<Long> longToDouble = Long::longValue;
        Function<Character, Integer> characters = Linked::code;
        ToIntFunction<Character> charToInt = Character::charValue;
        IntSupplier boxed = Integer.valueOf(7)::intValue;
        Function<Long, Double> doubles = Linked::half;
        said.add(List.of(
                        widens.applyAsLong(1),
                        unboxesAndBoxes.apply(2),
                        boxes.apply(3),
                        longToDouble.applyAsDouble(4L),
                        characters.apply('5'),
                        charToInt.applyAsInt('6'),
                        boxed.getAsInt(),
                        doubles.apply(8L))
                .toString());
    }

    private static int code(int character) {
        return character;
    }

    private static double half(long number) {
        return number / 2.0;
    }

    private void text(
            byte b, short s, char c, int i, long l, float f, double d, boolean is, String text, Object nothing) {
        said.add("b" + b + s + c + i + l + f + d + is + text + nothing + new StringBuilder("o") + "\1\2é");
        said.add(b + s + text);
        char[] characters = {'x'};
        said.add(String.valueOf(("" + characters).startsWith("[C@")));
    }

    private record Everything(
            byte b, short s, char c, int i, long l, float f, double d, boolean is, String text, int[] array) {}

    private record Nothing() {}

    private void records() {
        int[] array = {1};
        Everything one = everything(Float.NaN, 0.0, "text", array);
        said.add(String.valueOf(one.equals(everything(Float.NaN, 0.0, new String("text"), array))));
        said.add(String.valueOf(one.equals(everything(Float.NaN, -0.0, "text", array))));
        said.add(String.valueOf(one.equals(everything(1, 0.0, "text", array))));
        said.add(String.valueOf(one.equals(everything(Float.NaN, 0.0, null, array))));
        said.add(String.valueOf(one.equals(everything(Float.NaN, 0.0, "text", array.clone()))));
        said.add(String.valueOf(one.equals((Object) "text") || one.equals(null)));
        said.add(String.valueOf(everything(1, 2, "text", null).hashCode()));
        said.add(String.valueOf(new Nothing().equals(new Nothing())) + new Nothing().hashCode());
        said.add(new Name("Ada") + Arrays.toString(array));
    }

    private static Everything everything(float f, double d, String text, int[] array) {
        return new Everything((byte) 1, (short) 2, 'c', 4, 5L, f, d, true, text, array);
    }
}
