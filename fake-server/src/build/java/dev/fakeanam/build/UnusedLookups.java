package dev.fakeanam.build;

import java.util.List;
import java.util.Locale;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Removes look-ups that this server does not need from the initializers of Jetty and the servlet API. Together, they
 * take as long as loading 500 classes:
 *
 * <ul>
 *   <li>all locales, for servlets that ask for a client's languages
 *   <li>the calendar, for the date of 1970
 *   <li>the security manager. Newer JVMs have none, so Jetty works without it
 *   <li>the messages of the servlet API, for servlets that do not handle a method
 * </ul>
 */
final class UnusedLookups {
    private static final String SHADED = "dev/fakeanam/internal/shaded/";

    private final ClassFiles classes;

    UnusedLookups(ClassFiles classes) {
        this.classes = classes;
    }

    void remove() {
        replace("jetty/http/MimeTypes", "getAvailableLocales", "()[Ljava/util/Locale;", noLocales());
        replace("jetty/http/DateGenerator", "formatDate", "(J)Ljava/lang/String;", dateOf1970());
        for (String security : List.of("DoPrivileged", "GetSecurityManager", "CheckPermission")) {
            replace(
                    "jetty/util/security/SecurityUtils",
                    "lookup" + security,
                    "()Ljava/lang/invoke/MethodHandle;",
                    none());
        }
        for (String servlet : List.of("GenericServlet", "ServletOutputStream", "http/HttpServlet")) {
            replace("servlet/" + servlet, "getBundle", "(Ljava/lang/String;)Ljava/util/ResourceBundle;", noMessages());
        }
    }

    private static InsnList noLocales() {
        InsnList code = new InsnList();
        code.add(new InsnNode(Opcodes.ICONST_0));
        code.add(new TypeInsnNode(Opcodes.ANEWARRAY, Type.getInternalName(Locale.class)));
        return code;
    }

    /** The initializer has the moment on the stack, which is a long. */
    private static InsnList dateOf1970() {
        InsnList code = new InsnList();
        code.add(new InsnNode(Opcodes.POP2));
        code.add(new LdcInsnNode("Thu, 01 Jan 1970 00:00:00 GMT"));
        return code;
    }

    /** The initializer has the name of the messages on the stack. */
    private static InsnList noMessages() {
        InsnList code = new InsnList();
        code.add(new InsnNode(Opcodes.POP));
        code.add(new InsnNode(Opcodes.ACONST_NULL));
        return code;
    }

    private static InsnList none() {
        InsnList code = new InsnList();
        code.add(new InsnNode(Opcodes.ACONST_NULL));
        return code;
    }

    /** Replaces the one call of a method in the initializer of a class. */
    private void replace(String owner, String name, String descriptor, InsnList by) {
        int replaced = 0;
        for (MethodNode method : classes.find(SHADED + owner).methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (method.name.equals("<clinit>")
                        && instruction instanceof MethodInsnNode call
                        && call.name.equals(name)
                        && call.desc.equals(descriptor)) {
                    method.instructions.insert(call, by);
                    method.instructions.remove(call);
                    replaced++;
                }
            }
        }
        if (replaced != 1) {
            throw new IllegalStateException("The initializer of " + owner + " calls " + name + " " + replaced
                    + " times, not once. See whether UnusedLookups is still needed.");
        }
    }
}
