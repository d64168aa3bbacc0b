// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Entries of a saved port object. */
final class ZipEntries {

    private ZipEntries() {}

    /** Moves on to the next entry, which must have this name. */
    static void expect(ZipInputStream in, String name) throws IOException {
        ZipEntry entry = next(in);
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("The saved port object must hold an entry \"" + name + "\" here, but holds "
                    + (entry == null ? "no more." : "\"" + entry.getName() + "\"."));
        }
    }

    private static ZipEntry next(ZipInputStream in) throws IOException {
        try {
            return in.getNextEntry();
        } catch (IllegalArgumentException e) { // a name that is no text
            throw new IOException("The saved port object is damaged: the name of an entry can't be read.", e);
        }
    }

    /**
     * All bytes of the present entry.
     *
     * @throws IOException if there are more than {@code most}: such an entry was not written by Ductus
     */
    static byte[] read(ZipInputStream in, String name, int most) throws IOException {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new IOException("Entry \"" + name + "\" of the saved port object is larger than " + most + " bytes.");
        }
        return bytes;
    }
}
