// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cgan;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over length-prefixed parts. */
final class Digest {
    private final MessageDigest sha;

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    void add(byte[] part) {
        sha.update(ByteBuffer.allocate(4).putInt(part.length).flip());
        sha.update(part);
    }

    void add(Parameters parameters) {
        for (String name : parameters.names()) {
            add(bytes(parameters.get(name)));
        }
    }

    String shortHex() {
        return HexFormat.of().formatHex(sha.digest()).substring(0, 16);
    }

    /** Little-endian bytes. */
    static byte[] bytes(float[] values) {
        ByteBuffer b = ByteBuffer.allocate(Math.multiplyExact(4, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        b.asFloatBuffer().put(values);
        return b.array();
    }
}
