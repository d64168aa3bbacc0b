// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The NumPy arrays within a pickled array of arrays. Pickles are programs that can do anything; this machine knows the few
 * operations and the three names that such arrays need, makes only values of its own of them, loads no class, and refuses
 * all else. Each array is handed on as soon as it is complete, and then forgotten.
 */
final class PickledArrays {

    private static final int MOST_ON_STACK = 100_000;

    private static final int MOST_REMEMBERED = 2_000_000;

    /** Bytes of texts that may be held at a time. */
    private static final long MOST_HELD = 64L << 20;

    /** Texts up to this length may be used several times, longer ones once: they are the content of an array. */
    private static final int LONGEST_KEPT = 64;

    /** Receives arrays of numbers in their order. */
    @FunctionalInterface
    interface Consumer {
        void array(Values values) throws IOException;
    }

    /** What is no pickled array of arrays of numbers. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(String reason) {
            super(reason);
        }
    }

    /** The numbers of an array of two dimensions. */
    record Values(ByteBuffer data, String type, boolean columnsFirst, long rows, long columns) {

        double get(int row, int column) {
            long index = columnsFirst ? column * rows + row : row * columns + column;
            int at = (int) index * size(type);
            return switch (type) {
                case "i1", "b1" -> data.get(at);
                case "u1" -> data.get(at) & 0xff;
                case "i2" -> data.getShort(at);
                case "i4" -> data.getInt(at);
                case "i8" -> data.getLong(at);
                case "f4" -> data.getFloat(at);
                default -> data.getDouble(at);
            };
        }

        /** Bytes of a number, or 0 if the type is not known. */
        static int size(String type) {
            return switch (type) {
                case "i1", "u1", "b1" -> 1;
                case "i2" -> 2;
                case "i4", "f4" -> 4;
                case "i8", "f8" -> 8;
                default -> 0;
            };
        }
    }

    private enum Name {
        RECONSTRUCT,
        NDARRAY,
        DTYPE,
        ENCODE
    }

    private enum Mark {
        MARK
    }

    private enum None {
        NONE
    }

    /** A text of bytes, or of characters from 0 to 255; its value is dropped once an array took it. */
    private static final class Text {
        private byte[] value;

        Text(byte[] value) {
            this.value = value;
        }
    }

    private record Tuple(Object[] items) {}

    /** A list, of which only the fact that it is one is needed. */
    private static final class Items {}

    private static final class NumberType {
        private final String code;

        private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

        NumberType(String code) {
            this.code = code;
        }
    }

    private static final class NdArray {}

    private final DataInputStream in;

    private final Consumer consumer;

    private final ReadContext context;

    private final List<Object> stack = new ArrayList<>();

    private final List<Object> memory = new ArrayList<>();

    private long held;

    PickledArrays(DataInputStream in, Consumer consumer, ReadContext context) {
        this.in = in;
        this.consumer = consumer;
        this.context = context;
    }

    /** Runs the program to its end. */
    void read() throws IOException {
        int operation = in.readUnsignedByte();
        while (operation != '.') {
            step(operation);
            if (stack.size() > MOST_ON_STACK) {
                throw new RefusedException("The file is no array as NumPy pickles them: too much lies on the stack.");
            }
            operation = in.readUnsignedByte();
        }
    }

    private void step(int operation) throws IOException {
        switch (operation) {
            case 0x80 -> in.skipNBytes(1); // protocol
            case 0x95 -> in.skipNBytes(Long.BYTES); // frame
            case '(' -> stack.add(Mark.MARK);
            case 'N' -> stack.add(None.NONE);
            case 0x88 -> stack.add(true);
            case 0x89 -> stack.add(false);
            case 'K' -> stack.add((long) in.readUnsignedByte());
            case 'M' -> stack.add((long) Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
            case 'J' -> stack.add((long) Integer.reverseBytes(in.readInt()));
            case 'U', 'C' -> stack.add(text(in.readUnsignedByte()));
            case 'T', 'B' -> stack.add(text(Integer.reverseBytes(in.readInt())));
            case 'X' -> stack.add(unicode(Integer.reverseBytes(in.readInt())));
            case 0x8c -> stack.add(unicode(in.readUnsignedByte()));
            case 'c' -> stack.add(name(line(), line()));
            case 0x93 -> {
                String name = ascii(pop());
                stack.add(name(ascii(pop()), name));
            }
            case ')' -> stack.add(new Tuple(new Object[0]));
            case 0x85 -> stack.add(tuple(1));
            case 0x86 -> stack.add(tuple(2));
            case 0x87 -> stack.add(tuple(3));
            case 't' -> stack.add(new Tuple(popToMark()));
            case ']' -> stack.add(new Items());
            case 'a' -> {
                pop();
                expect(peek(), Items.class);
            }
            case 'e' -> {
                popToMark();
                expect(peek(), Items.class);
            }
            case 'q' -> remember(in.readUnsignedByte());
            case 'r' -> remember(Integer.reverseBytes(in.readInt()));
            case 0x94 -> remember(memory.size());
            case 'h' -> recall(in.readUnsignedByte());
            case 'j' -> recall(Integer.reverseBytes(in.readInt()));
            case 'R' -> reduce();
            case 'b' -> build();
            default -> throw new RefusedException("The file is no array as NumPy pickles them: the operation "
                    + String.format("0x%02x", operation) + " is not among those that are read.");
        }
    }

    private static RefusedException unexpected() {
        return new RefusedException("The file is no array as NumPy pickles them: its parts don't fit together.");
    }

    private static <T> T expect(Object value, Class<T> type) throws RefusedException {
        if (!type.isInstance(value)) {
            throw unexpected();
        }
        return type.cast(value);
    }

    private Object peek() throws RefusedException {
        if (stack.isEmpty()) {
            throw unexpected();
        }
        return stack.get(stack.size() - 1);
    }

    private Object pop() throws RefusedException {
        Object top = peek();
        stack.remove(stack.size() - 1);
        return top;
    }

    private Object[] popToMark() throws RefusedException {
        int mark = stack.lastIndexOf(Mark.MARK);
        if (mark < 0) {
            throw unexpected();
        }
        List<Object> above = stack.subList(mark, stack.size());
        Object[] items = above.subList(1, above.size()).toArray();
        above.clear();
        return items;
    }

    private Tuple tuple(int size) throws RefusedException {
        var items = new Object[size];
        for (int i = size - 1; i >= 0; i--) {
            items[i] = pop();
        }
        return new Tuple(items);
    }

    private void remember(int index) throws RefusedException {
        if (index < 0 || index >= MOST_REMEMBERED) {
            throw new RefusedException("The file is no array as NumPy pickles them, or holds too much to remember.");
        }
        while (memory.size() <= index) {
            memory.add(null); // Python 2 begins to count at 1
        }
        memory.set(index, peek());
    }

    private void recall(int index) throws RefusedException {
        if (index < 0 || index >= memory.size()) {
            throw unexpected();
        }
        stack.add(memory.get(index));
    }

    private Text text(int length) throws IOException {
        held += Math.max(0, length);
        if (length < 0 || held > MOST_HELD) {
            throw new RefusedException(
                    "The file is no array as NumPy pickles them, or one of its arrays is too large.");
        }
        byte[] value = in.readNBytes(length);
        if (value.length < length) {
            throw new EOFException();
        }
        return new Text(value);
    }

    /** Unicode, whose characters from 0 to 255 stand for bytes. */
    private Text unicode(int length) throws IOException {
        Text utf8 = text(length);
        String decoded = new String(utf8.value, StandardCharsets.UTF_8);
        byte[] value = decoded.getBytes(StandardCharsets.ISO_8859_1);
        held += value.length - length;
        return new Text(value);
    }

    private static String ascii(Object value) throws RefusedException {
        Text text = expect(value, Text.class);
        if (text.value == null || text.value.length > LONGEST_KEPT) {
            throw unexpected();
        }
        return new String(text.value, StandardCharsets.ISO_8859_1);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            if (line.length() == LONGEST_KEPT) {
                throw unexpected();
            }
            line.append((char) c);
        }
        return line.toString();
    }

    private static Name name(String module, String name) throws RefusedException {
        return switch (module + " " + name) {
            case "numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct" -> Name.RECONSTRUCT;
            case "numpy ndarray" -> Name.NDARRAY;
            case "numpy dtype" -> Name.DTYPE;
            case "_codecs encode" -> Name.ENCODE;
            default -> throw new RefusedException("The file asks for " + Texts.quote(module + "." + name)
                    + ", which arrays of numbers don't need; such files may do harm and are not read.");
        };
    }

    private void reduce() throws RefusedException {
        Object[] arguments = expect(pop(), Tuple.class).items();
        Name name = expect(pop(), Name.class);
        if (name == Name.RECONSTRUCT && arguments.length == 3 && arguments[0] == Name.NDARRAY) {
            stack.add(new NdArray());
        } else if (name == Name.DTYPE && arguments.length >= 1) {
            stack.add(new NumberType(ascii(arguments[0])));
        } else if (name == Name.ENCODE
                && arguments.length == 2
                && ascii(arguments[1]).equals("latin1")) {
            stack.add(expect(arguments[0], Text.class));
        } else {
            throw unexpected();
        }
    }

    private void build() throws IOException {
        Object[] state = expect(pop(), Tuple.class).items();
        Object built = peek();
        if (built instanceof NumberType type && state.length >= 2) {
            type.order = ascii(state[1]).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        } else if (built instanceof NdArray && state.length == 5) {
            array(state);
        } else {
            throw unexpected();
        }
    }

    private void array(Object[] state) throws IOException {
        context.line();
        Object[] shape = expect(state[1], Tuple.class).items();
        NumberType type = expect(state[2], NumberType.class);
        if (type.code.startsWith("O")) {
            expect(state[4], Items.class);
            return; // the outer array: its items were handed on
        }
        Text content = expect(state[4], Text.class);
        int size = Values.size(type.code);
        if (shape.length != 2 || size == 0 || content.value == null) {
            throw new RefusedException("An array of the file is no table of numbers as sketch-rnn has them.");
        }
        long rows = expect(shape[0], Long.class);
        long columns = expect(shape[1], Long.class);
        if (rows < 0
                || columns < 0
                || rows > Integer.MAX_VALUE
                || columns > Integer.MAX_VALUE
                || content.value.length % size != 0
                || content.value.length / size != rows * columns) {
            throw new RefusedException("An array of the file has another size than it announces.");
        }
        boolean columnsFirst = expect(state[3], Boolean.class);
        consumer.array(
                new Values(ByteBuffer.wrap(content.value).order(type.order), type.code, columnsFirst, rows, columns));
        if (content.value.length > LONGEST_KEPT) {
            held -= content.value.length;
            content.value = null;
        }
    }
}
