package dev.fakeanam.build;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Returns all classes below a directory, in the order of their names, so that two builds give the same bytes. */
final class ClassFiles {
    private static final int FIRST_WITH_STACK_MAPS = Opcodes.V1_6;

    private final Path directory;
    private final Map<String, ClassNode> read = new TreeMap<>();
    private final List<ClassNode> added = new ArrayList<>();

    private ClassFiles(Path directory) {
        this.directory = directory;
    }

    static ClassFiles below(Path directory) throws IOException {
        ClassFiles classes = new ClassFiles(directory);
        try (Stream<Path> files = Files.walk(directory);
                URLClassLoader loader = new URLClassLoader(
                        new URL[] {directory.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassNode node = new ClassNode();
                new ClassReader(withStackMaps(Files.readAllBytes(file), loader)).accept(node, 0);
                classes.read.put(node.name, node);
            }
        }
        return classes;
    }

    Collection<ClassNode> all() {
        return read.values();
    }

    /** Returns a class; null for a class of the JDK, or if there is none. */
    ClassNode find(String name) {
        return read.get(name);
    }

    void add(ClassNode node) {
        added.add(node);
    }

    void write() throws IOException {
        for (ClassNode node : read.values()) {
            write(node, new ClassWriter(0));
        }
        for (ClassNode node : added) {
            write(node, new ClassWriter(ClassWriter.COMPUTE_MAXS));
        }
    }

    private void write(ClassNode node, ClassWriter writer) throws IOException {
        node.accept(writer);
        Files.write(directory.resolve(node.name + ".class"), writer.toByteArray());
    }

    /**
     * Adds stack maps. The JVM checks a class without them with a slower verifier, and cannot put it into an archive.
     */
    private static byte[] withStackMaps(byte[] bytes, ClassLoader loader) {
        ClassReader reader = new ClassReader(bytes);
        if ((reader.readUnsignedShort(6)) >= FIRST_WITH_STACK_MAPS) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        ClassVisitor current = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int old, int access, String name, String signature, String parent, String[] interfaces) {
                super.visit(Opcodes.V17, access, name, signature, parent, interfaces);
            }
        };
        reader.accept(current, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
