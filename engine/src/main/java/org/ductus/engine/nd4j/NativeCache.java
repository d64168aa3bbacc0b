// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.nd4j;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.Loader;

/**
 * The folder into which JavaCPP unpacks native libraries. Its default is shared by every program that uses JavaCPP, whatever the
 * version; Ductus has one of its own, named after the versions of what it holds.
 */
final class NativeCache {

    /** System property that names the parent folder of the cache; without it, {@code .ductus/natives} in the home folder. */
    static final String FOLDER_PROPERTY = "ductus.natives";

    /** Names the libraries' versions; changes with them. */
    static final String VERSION = "nd4j-1.0.0-M2.1_openblas-0.3.19_javacpp-1.5.7";

    private static final String JAVACPP_PROPERTY = "org.bytedeco.javacpp.cachedir";

    private NativeCache() {}

    /** Makes JavaCPP's loader, which asks for its folder once, use ours; the system property is as before afterwards. */
    static void pin() throws IOException {
        Path folder = firstWritable(candidates());
        String before = System.getProperty(JAVACPP_PROPERTY);
        System.setProperty(JAVACPP_PROPERTY, folder.toString());
        try {
            Loader.getCacheDir();
        } finally {
            if (before == null) {
                System.clearProperty(JAVACPP_PROPERTY);
            } else {
                System.setProperty(JAVACPP_PROPERTY, before);
            }
        }
    }

    /** Where the folder may lie, in order of preference. */
    static List<Path> candidates() {
        List<Path> parents = new ArrayList<>();
        addIfPath(parents, System.getProperty(FOLDER_PROPERTY), "");
        addIfPath(parents, System.getProperty("user.home"), ".ductus/natives");
        addIfPath(parents, System.getProperty("java.io.tmpdir"), "ductus-" + System.getProperty("user.name", "user"));
        return parents.stream().map(parent -> parent.resolve(VERSION)).toList();
    }

    private static void addIfPath(List<Path> paths, String parent, String child) {
        if (parent == null || parent.isEmpty()) {
            return;
        }
        try {
            paths.add(Path.of(parent, child.split("/")).toAbsolutePath());
        } catch (InvalidPathException e) {
            return; // such as "?" for a user without a home: the next candidate will do
        }
    }

    static Path firstWritable(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            try {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, "writable", ".tmp")); // isWritable() is wrong on some shares
                return folder;
            } catch (IOException | SecurityException e) {
                continue;
            }
        }
        throw new IOException("The native libraries need a folder to unpack to, but none of these can be written: "
                + String.join(", ", folders.stream().map(Path::toString).toList())
                + ". Make one writable, or name another with -D" + FOLDER_PROPERTY + "=" + File.separator + "folder.");
    }
}
