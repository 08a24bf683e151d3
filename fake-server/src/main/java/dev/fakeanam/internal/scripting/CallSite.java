package dev.fakeanam.internal.scripting;

import dev.fakeanam.Organization;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.InvocationHandler;
import java.util.regex.Pattern;

/** Finds the line of a test that called the fake. */
public final class CallSite {
    private static final String INTERNAL = "dev.fakeanam.internal.";

    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
    private static final String UNKNOWN = "an unknown place";

    private CallSite() {}

    /** {@code RenewTest.renews(RenewTest.java:34)} for example. */
    public static String find() {
        return STACK.walk(frames -> frames.filter(frame -> !isOurs(frame.getDeclaringClass()))
                .findFirst()
                .map(CallSite::describe)
                .orElse(UNKNOWN));
    }

    /**
     * Compares classes and not packages, because our own tests are in our packages too. Also skips a proxy, which may
     * wrap an organization.
     */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(INTERNAL)
                || Organization.class.isAssignableFrom(type)
                || InvocationHandler.class.isAssignableFrom(type);
    }

    private static String describe(StackFrame frame) {
        String type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
        String method = LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
        String file = frame.getFileName() == null ? "unknown file" : frame.getFileName();
        return type + "." + method + "(" + file + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber()) + ")";
    }
}
