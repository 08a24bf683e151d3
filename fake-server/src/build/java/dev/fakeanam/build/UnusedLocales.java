package dev.fakeanam.build;

import java.util.Locale;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Gives Jetty an empty list of locales. Jetty asks the JVM for all locales when it initializes a class that every
 * server needs. It uses them only for servlets that ask for a client's languages, and there are none here. Finding the
 * locales takes the JVM as long as loading 300 classes.
 */
final class UnusedLocales {
    private static final String ASKING = "dev/fakeanam/internal/shaded/jetty/http/MimeTypes";

    private UnusedLocales() {}

    static void forget(ClassFiles classes) {
        ClassNode asking = classes.find(ASKING);
        int replaced = 0;
        for (MethodNode method : asking.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof MethodInsnNode call && call.name.equals("getAvailableLocales")) {
                    method.instructions.insertBefore(call, new InsnNode(Opcodes.ICONST_0));
                    method.instructions.set(
                            call, new TypeInsnNode(Opcodes.ANEWARRAY, Type.getInternalName(Locale.class)));
                    replaced++;
                }
            }
        }
        if (replaced != 1) {
            throw new IllegalStateException("Jetty's MimeTypes asks for all locales " + replaced
                    + " times, not once. See whether UnusedLocales is still needed.");
        }
    }
}
