// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.score;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/**
 * Any number of samples to score: the vectors of the first ones are kept in memory, those of the others in a temporary file,
 * which is deleted on closing. First all samples are added, then {@link #samples} reads them, in any order.
 */
public final class SampleStore implements AutoCloseable {
    /** Samples in memory: with ten vectors each, some 15 MB. */
    private static final int IN_MEMORY = 50_000;

    private final int inMemory;
    private final List<Scored> first = new ArrayList<>();
    /** Group, class and run: a table has few of them. */
    private final List<Name> names = new ArrayList<>();

    private final Map<Name, Integer> numbers = new HashMap<>();
    /** Which of the names each sample in the file has. */
    private int[] named = new int[1024];

    private int inFile;
    /** Where each sample in the file starts, in numbers, and the end of the last. */
    private long[] offsets = new long[1024];

    private record Name(String group, String label, String run) {}

    private Path file;
    private DataOutputStream out;
    private FileChannel channel;

    /** An empty store. */
    public SampleStore() {
        this(IN_MEMORY);
    }

    SampleStore(int inMemory) {
        this.inMemory = inMemory;
    }

    /** Number of samples so far. */
    public int size() {
        return first.size() + inFile;
    }

    /**
     * Adds a sample.
     *
     * @throws IOException if the temporary file can't be written, as on a full disk
     */
    public void add(Scored sample) throws IOException {
        if (first.size() < inMemory) {
            first.add(sample);
            return;
        }
        if (out == null) {
            file = Files.createTempFile("ductus-samples", ".bin");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }
        int i = inFile;
        if (i + 1 == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            named = Arrays.copyOf(named, offsets.length);
        }
        offsets[i + 1] = offsets[i] + sample.vectors().length;
        for (double number : sample.vectors()) {
            out.writeDouble(number);
        }
        named[i] = number(new Name(sample.group(), sample.label(), sample.run()));
        inFile++;
    }

    private int number(Name name) {
        return numbers.computeIfAbsent(name, next -> {
            names.add(next);
            return names.size() - 1;
        });
    }

    /**
     * The samples; valid until the store is closed.
     *
     * @throws IOException if the temporary file can't be written or read
     */
    public List<Scored> samples() throws IOException {
        if (out != null && channel == null) {
            out.close();
            channel = FileChannel.open(file, StandardOpenOption.READ);
        }
        return new View();
    }

    private Scored read(int i) {
        ByteBuffer bytes = ByteBuffer.allocate((int) (offsets[i + 1] - offsets[i]) * Double.BYTES);
        try {
            long position = offsets[i] * Double.BYTES;
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw new IOException("The temporary file " + file + " ends too early.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] vectors = new double[bytes.capacity() / Double.BYTES];
        bytes.flip().asDoubleBuffer().get(vectors);
        Name name = names.get(named[i]);
        return new Scored(name.group(), name.label(), name.run(), vectors);
    }

    @Override
    public void close() throws IOException {
        first.clear();
        if (file == null) {
            return;
        }
        try {
            if (channel != null) {
                channel.close();
            }
            out.close(); // a second time does no harm
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private final class View extends AbstractList<Scored> implements RandomAccess {
        @Override
        public Scored get(int i) {
            return i < first.size() ? first.get(i) : read(i - first.size());
        }

        @Override
        public int size() {
            return SampleStore.this.size();
        }
    }
}
