// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.ductus.engine.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickDrawTest {

    private static final String RAW = "{\"word\":\"cat\",\"countrycode\":\"VE\",\"timestamp\":\"2017-03-02\","
            + "\"recognized\":true,\"key_id\":\"52\",\"drawing\":[[[1.5,2],[3,4],[0,17]],[[5],[6],[90]]]}\n";

    private static final String SIMPLIFIED =
            "{\"word\":\"dog\",\"drawing\":[[[0,255],[7,8]]],\"x\":{\"drawing\":[1]}}\n";

    @TempDir
    Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("q.ndjson"), text);
    }

    @Test
    void readsRawAndSimplifiedDrawings() throws IOException {
        var collected = Collected.read(write(RAW + "\n" + SIMPLIFIED));
        assertThat(collected.lines())
                .containsExactly("cat |  | M 1.5 3 L 2 4 M 5 6 | q.ndjson:1", "dog |  | M 0 7 L 255 8 | q.ndjson:3");
        assertThat(collected.samples.get(0).ink().strokes().get(1).t(0)).isEqualTo(90);
        assertThat(collected.samples.get(1).ink().strokes().get(0).hasTime()).isFalse();
        assertThat(collected.rejected).isEmpty();
    }

    @Test
    void rejectsMalformedLines() throws IOException {
        var collected = Collected.read(write(RAW
                + """
                {"word":"a","drawing":[[[1,2],[3]]]}
                {"word":"a","drawing":[[[1],[3],[4,5]]]}
                {"word":"a","drawing":[[[1]]]}
                {"word":"a","drawing":[[[1],[1e999]]]}
                {"word":"a","drawing":[[["1"],[1]]]}
                {"word":"a","drawing":[1,[]]}
                {"word":"a","drawing":[]}
                {"word":"a"}
                {"drawing":[[[1],[2]]]}
                {"word":"a","drawing":[[[1],[2
                {"word":"a","drawing":[[[1],[2]]]} {}
                []
                nonsense
                """
                + "{\"word\":\"a\",\"drawing\":" + "[".repeat(100_000) + "\n"
                + "{\"word\":\"a\",\"deep\":" + "[".repeat(100_000) + "\n" + SIMPLIFIED));
        assertThat(collected.samples).extracting("label").containsExactly("cat", "dog");
        assertThat(collected.rejected).hasSize(15);
        for (int i = 0; i < 15; i++) {
            assertThat(collected.rejected.get(i))
                    .startsWith("q.ndjson:" + (i + 2) + " ")
                    .endsWith(".");
        }
        assertThat(collected.rejected.get(0)).contains("2 x, but 1 y");
        assertThat(collected.rejected.get(6)).contains("no points");
        assertThat(collected.rejected.get(7)).contains("no \"drawing\"");
        assertThat(collected.rejected.get(8)).contains("no \"word\"");
        assertThat(collected.rejected.get(9)).contains("no JSON object", "column");
        assertThat(collected.rejected.get(10)).contains("follows");
    }

    /** Two drawings: of two strokes (one of a single point), and of one. */
    static byte[] binary() {
        ByteBuffer bytes = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        header(bytes, 2);
        bytes.putShort((short) 3).put(new byte[] {1, 2, (byte) 255, 4, 5, (byte) 200});
        bytes.putShort((short) 1).put(new byte[] {7, 8});
        header(bytes, 1);
        bytes.putShort((short) 2).put(new byte[] {0, 9, 0, 9});
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void header(ByteBuffer bytes, int strokes) {
        bytes.putLong(-5L)
                .put((byte) 'S')
                .put((byte) 'I')
                .put((byte) 1)
                .putInt(1488412800)
                .putShort((short) strokes);
    }

    @Test
    void readsBinaryFiles() throws IOException {
        Path file = Files.write(folder.resolve("full_cat.bin"), binary());
        assertThat(InkFormat.detect(file)).contains(InkFormat.QUICKDRAW_BINARY);
        assertThat(Collected.read(file).lines())
                .containsExactly(
                        "full_cat |  | M 1 4 L 2 5 L 255 200 M 7 8 | full_cat.bin:1",
                        "full_cat |  | M 0 0 L 9 9 | full_cat.bin:2");
    }

    @Test
    void saysWhereABinaryFileIsCut() throws IOException {
        byte[] whole = binary();
        for (int length = whole.length - 21; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cat.bin"), Arrays.copyOf(whole, length));
            var collected = new Collected();
            InkReader.read(file, InkFormat.QUICKDRAW_BINARY, Set.of(), collected, Progress.none());
            assertThat(collected.samples).hasSize(1);
            assertThat(collected.rejected).containsExactly("cat.bin:2 The file ends in the middle of this drawing.");
        }
        byte[] counts = new byte[17];
        Arrays.fill(counts, (byte) 'A');
        Path huge = Files.write(folder.resolve("huge.bin"), counts);
        assertThatThrownBy(() ->
                        InkReader.read(huge, InkFormat.QUICKDRAW_BINARY, Set.of(), new Collected(), Progress.none()))
                .hasMessageContaining("in the middle of this drawing");
    }
}
