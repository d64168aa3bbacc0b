// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.ink.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pickles were made by NumPy 2.4: [[1,2,0],[3,4,1],[5,-6,1]] as int16, [[0.5,0,0],[1,1,1]] as float32. */
class SketchRnnTest {

    private static final String PROTOCOL_2 =
            "gAJjbnVtcHkuX2NvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQBjbnVtcHkKbmRhcnJheQpxAUsAhXECY19jb2"
                    + "RlY3MKZW5jb2RlCnEDWAEAAABicQRYBgAAAGxhdGluMXEFhnEGUnEHh3EIUnEJKEsBSwKFcQpjbnVtcHkKZHR5cGUK"
                    + "cQtYAgAAAE84cQyJiIdxDVJxDihLA1gBAAAAfHEPTk5OSv////9K/////0s/dHEQYoldcREoaABoAUsAhXESaAeHcR"
                    + "NScRQoSwFLA0sDhnEVaAtYAgAAAGkycRaJiIdxF1JxGChLA1gBAAAAPHEZTk5OSv////9K/////0sAdHEaYoloA1gU"
                    + "AAAAAQACAAAAAwAEAAEABQDDusO/AQBxG2gFhnEcUnEddHEeYmgAaAFLAIVxH2gHh3EgUnEhKEsBSwJLA4ZxImgLWA"
                    + "IAAABmNHEjiYiHcSRScSUoSwNoGU5OTkr/////Sv////9LAHRxJmKJaANYGwAAAAAAAD8AAAAAAAAAAAAAwoA/AADC"
                    + "gD8AAMKAP3EnaAWGcShScSl0cSpiZXRxK2Iu";

    private static final String PROTOCOL_3 =
            "gANjbnVtcHkuX2NvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQBjbnVtcHkKbmRhcnJheQpxAUsAhXECQwFicQ"
                    + "OHcQRScQUoSwFLAoVxBmNudW1weQpkdHlwZQpxB1gCAAAATzhxCImIh3EJUnEKKEsDWAEAAAB8cQtOTk5K/////0r/"
                    + "////Sz90cQxiiV1xDShoAGgBSwCFcQ5oA4dxD1JxEChLAUsDSwOGcRFoB1gCAAAAaTJxEomIh3ETUnEUKEsDWAEAAA"
                    + "A8cRVOTk5K/////0r/////SwB0cRZiiUMSAQACAAAAAwAEAAEABQD6/wEAcRd0cRhiaABoAUsAhXEZaAOHcRpScRso"
                    + "SwFLAksDhnEcaAdYAgAAAGY0cR2JiIdxHlJxHyhLA2gVTk5OSv////9K/////0sAdHEgYolDGAAAAD8AAAAAAAAAAA"
                    + "AAgD8AAIA/AACAP3EhdHEiYmV0cSNiLg==";

    private static final String PROTOCOL_4 =
            "gASVOgEAAAAAAACMFm51bXB5Ll9jb3JlLm11bHRpYXJyYXmUjAxfcmVjb25zdHJ1Y3SUk5SMBW51bXB5lIwHbmRhcn"
                    + "JheZSTlEsAhZRDAWKUh5RSlChLAUsChZRoA4wFZHR5cGWUk5SMAk84lImIh5RSlChLA4wBfJROTk5K/////0r/////"
                    + "Sz90lGKJXZQoaAJoBUsAhZRoB4eUUpQoSwFLA0sDhpRoDIwCaTKUiYiHlFKUKEsDjAE8lE5OTkr/////Sv////9LAH"
                    + "SUYolDEgEAAgAAAAMABAABAAUA+v8BAJR0lGJoAmgFSwCFlGgHh5RSlChLAUsCSwOGlGgMjAJmNJSJiIeUUpQoSwNo"
                    + "Gk5OTkr/////Sv////9LAHSUYolDGAAAAD8AAAAAAAAAAAAAgD8AAIA/AACAP5R0lGJldJRiLg==";

    /** Its one item calls os.system. */
    private static final String EVIL =
            "gAJjbnVtcHkuX2NvcmUubXVsdGlhcnJheQpfcmVjb25zdHJ1Y3QKcQBjbnVtcHkKbmRhcnJheQpxAUsAhXECY19jb2"
                    + "RlY3MKZW5jb2RlCnEDWAEAAABicQRYBgAAAGxhdGluMXEFhnEGUnEHh3EIUnEJKEsBSwGFcQpjbnVtcHkKZHR5cGUK"
                    + "cQtYAgAAAE84cQyJiIdxDVJxDihLA1gBAAAAfHEPTk5OSv////9K/////0s/dHEQYoldcRFjcG9zaXgKc3lzdGVtCn"
                    + "ESWAQAAABlY2hvcROFcRRScRVhdHEWYi4=";

    private static final String HEADER = "{'descr': '|O', 'fortran_order': False, 'shape': (2,), }";

    @TempDir
    Path folder;

    private static byte[] npy(String header, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) (header.length() + 1), 0});
        out.write((header + "\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(content);
        return out.toByteArray();
    }

    private Path npz(byte[] pickle) throws IOException {
        Path file = folder.resolve("sketchrnn_cat.full.npz");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("train.npy"));
            zip.write(npy(HEADER, pickle));
        }
        return file;
    }

    static byte[] valid() throws IOException {
        return npy(HEADER, bytes(PROTOCOL_2));
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    @ParameterizedTest
    @ValueSource(strings = {PROTOCOL_2, PROTOCOL_3, PROTOCOL_4})
    void readsWhatNumPyWrites(String pickle) throws IOException {
        var collected = Collected.read(npz(bytes(pickle)));
        assertThat(collected.lines())
                .containsExactly(
                        "cat |  | M 1 2 L 4 6 M 9 0 | sketchrnn_cat.full.npz/train.npy:1",
                        "cat |  | M 0.5 0 L 1.5 1 | sketchrnn_cat.full.npz/train.npy:2");
        assertThat(collected.rejected).isEmpty();
        assertThat(Collected.read(Files.write(folder.resolve("dog.npy"), npy(HEADER, bytes(pickle)))).samples)
                .extracting("label")
                .containsExactly("dog", "dog");
    }

    /** Nothing that a file names is ever loaded or called. */
    @Test
    void refusesProgramsInPickles() throws IOException {
        assertThatThrownBy(() -> Collected.read(npz(bytes(EVIL))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("posix.system")
                .hasMessageContaining("not read");
    }

    @Test
    void refusesOtherArrays() throws IOException {
        for (String header : new String[] {HEADER.replace("|O", "<i2"), "{}", ""}) {
            Path file = Files.write(folder.resolve("a.npy"), npy(header, bytes(PROTOCOL_2)));
            assertThatThrownBy(() -> Collected.read(file)).hasMessageContaining("holds no drawings");
        }
        for (String operations :
                new String[] {"R", "b", "t", "h\1", "]e", "NNb", "(tR", "X\377\377\377\177", "\200\2", "q\0"}) {
            assertThatThrownBy(() -> Collected.read(npz(operations.getBytes(StandardCharsets.ISO_8859_1))))
                    .as(operations)
                    .isInstanceOf(IOException.class);
        }
        byte[] stack = new byte[1_000_000];
        Arrays.fill(stack, (byte) 'N');
        assertThatThrownBy(() -> Collected.read(Files.write(folder.resolve("s.npy"), npy(HEADER, stack))))
                .hasMessageContaining("stack");
    }

    /** Wherever the file is cut, what was read before stays. */
    @Test
    void saysWhereAFileIsCut() throws IOException {
        byte[] whole = bytes(PROTOCOL_2);
        int samples = 0;
        for (int length = 0; length < whole.length; length++) {
            Path file = npz(Arrays.copyOf(whole, length));
            try {
                var collected = Collected.read(file);
                assertThat(collected.rejected).singleElement().asString().contains("train.npy:", "ends in the middle");
                samples = Math.max(samples, collected.samples.size());
            } catch (IOException e) {
                assertThat(e).hasMessageContaining("ends in the middle");
            }
        }
        assertThat(samples).isEqualTo(2);
    }
}
