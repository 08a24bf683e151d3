package dev.fakeanam;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes and the texts that a class file refers to: what it can look up by name, unlike texts in annotations. */
final class ConstantPool {
    private static final int MAGIC_AND_VERSION = 8;

    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Integer> references = new ArrayList<>();

    private ConstantPool() {}

    static List<String> namesIn(byte[] classFile) throws IOException {
        ConstantPool pool = new ConstantPool();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        in.skipNBytes(MAGIC_AND_VERSION);
        int count = in.readUnsignedShort();
        for (int index = 1; index < count; index++) {
            index += pool.read(index, in);
        }
        return pool.references.stream().map(pool.texts::get).toList();
    }

    /** Reads one entry, and returns how many indexes it uses in addition to its own. */
    private int read(int index, DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts.put(index, in.readUTF());
            case 7, 8 -> references.add(in.readUnsignedShort());
            case 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            default -> throw new IOException("A constant pool has no entries with the tag " + tag + ".");
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }
}
