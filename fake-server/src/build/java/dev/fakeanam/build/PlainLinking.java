package dev.fakeanam.build;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites classes so that a fresh JVM links them faster, and so that all of them can be in an archive. Lambdas, joined
 * text and the equality of records become plain code. Otherwise bootstrap methods generate classes at their first call,
 * which takes longer than loading a class. Classes of Java 5 get stack maps.
 */
final class PlainLinking {
    private final ClassFiles classes;
    private final Lambdas lambdas;

    PlainLinking(ClassFiles classes) {
        this.classes = classes;
        this.lambdas = new Lambdas(classes);
    }

    void rewrite() {
        for (ClassNode owner : classes.all()) {
            for (MethodNode method : List.copyOf(owner.methods)) {
                for (AbstractInsnNode instruction : method.instructions.toArray()) {
                    if (instruction instanceof InvokeDynamicInsnNode call) {
                        rewrite(owner, method, call);
                    }
                }
            }
        }
    }

    /** Other instructions stay as they are. */
    private void rewrite(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
        switch (call.bsm.getOwner() + "." + call.bsm.getName()) {
            case "java/lang/invoke/LambdaMetafactory.metafactory" -> lambdas.rewrite(owner, method, call);
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" ->
                JoinedText.rewrite(owner, method, call);
            case "java/lang/runtime/ObjectMethods.bootstrap" -> RecordMethods.rewrite(owner, method, call);
            default -> {}
        }
    }
}
