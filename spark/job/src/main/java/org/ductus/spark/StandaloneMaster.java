// SPDX-License-Identifier: Apache-2.0
package org.ductus.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a master of Spark's own cluster is there: Spark itself needs a minute to find that it isn't. */
final class StandaloneMaster {
    private static final Pattern ADDRESS = Pattern.compile("([^:,/]+|\\[[^]]+]):(\\d+)");
    private static final int MILLIS = 5000;

    private StandaloneMaster() {}

    /**
     * Tries to reach a master.
     *
     * @param master address; others than {@code spark://host:port,host:port} are not tried
     * @throws IOException with a sentence, if none of its hosts answers
     */
    static void reach(String master) throws IOException {
        if (!master.startsWith("spark://")) {
            return;
        }
        Matcher addresses = ADDRESS.matcher(master);
        String why = "it names no host and port";
        while (addresses.find()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(addresses.group(1), Integer.parseInt(addresses.group(2))), MILLIS);
                return;
            } catch (IOException | IllegalArgumentException e) {
                why = e.getMessage();
            }
        }
        throw new IOException("The Spark master " + master + " can't be reached (" + why
                + "). Check its address, and whether it runs.");
    }
}
