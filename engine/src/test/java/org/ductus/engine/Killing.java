// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Kills programs at random moments. {@code -Dductus.kills=N} kills N times instead of the few times of a build, and {@code
 * -Dductus.kills.seed=S} at other moments.
 */
public final class Killing {
    private static final long SEED = Long.getLong("ductus.kills.seed", 1);

    private final RandomGenerator random = Seeds.generator(SEED);

    /** {@return how often to kill, where a build does it so often} */
    public static int times(int inABuild) {
        return Integer.getInteger("ductus.kills", inABuild);
    }

    /**
     * Starts a program in a JVM of its own and kills it (kill -9 on Unix) at a moment after it has printed a line.
     *
     * @param main a class with a main method that prints a line once it is at work
     * @param mostMillis latest moment after that line
     * @param arguments the program's arguments
     * @return whether it was still running then
     */
    public boolean kill(Class<?> main, int mostMillis, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.bytedeco.javacpp.cachedir=" + System.getProperty("org.bytedeco.javacpp.cachedir", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        int millis = random.nextInt(mostMillis);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (out.readLine() == null) {
                return false;
            }
            Thread.sleep(millis);
            return process.isAlive();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
