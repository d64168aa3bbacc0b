// SPDX-License-Identifier: Apache-2.0
package org.ductus.benchmarks.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a TorchScript program as the zip file that libtorch loads: a module without weights whose forward is the program. */
final class TorchArchive {
    private static final byte[] PROTOCOL = {(byte) 0x80, 2};

    private TorchArchive() {}

    static void write(Path file, String code) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "data.pkl", module());
            entry(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
            entry(zip, "constants.pkl", new byte[] {PROTOCOL[0], PROTOCOL[1], ')', '.'});
            entry(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The pickle of an object of class __torch__.M with training = true. */
    private static byte[] module() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(PROTOCOL);
        out.write("c__torch__\nM\n".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {')', (byte) 0x81, '}', '(', 'X', 8, 0, 0, 0});
        out.write("training".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {(byte) 0x88, 'u', 'b', '.'});
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry("archive/" + name);
        entry.setMethod(ZipEntry.STORED); // libtorch maps entries as they lie
        entry.setSize(content.length);
        CRC32 sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
