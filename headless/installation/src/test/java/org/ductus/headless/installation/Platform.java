// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless.installation;

import java.util.Locale;
import java.util.stream.Stream;

/** Platforms as p2 names them, with the most that an installation may weigh in MB: those with natives, and one without. */
enum Platform {
    LINUX("linux", "gtk", "x86_64", 160),
    WINDOWS("win32", "win32", "x86_64", 175),
    MAC_INTEL("macosx", "cocoa", "x86_64", 125),
    MAC_ARM("macosx", "cocoa", "aarch64", 95),
    LINUX_ARM("linux", "gtk", "aarch64", 40);

    /** The one that there are no natives for. */
    static final String WITHOUT_NATIVES = "LINUX_ARM";

    final String os;
    final String ws;
    final String arch;
    final long megabytes;

    Platform(final String os, final String ws, final String arch, final long megabytes) {
        this.os = os;
        this.ws = ws;
        this.arch = arch;
        this.megabytes = megabytes;
    }

    String natives() {
        return "org.ductus.engine.natives." + os + "." + arch;
    }

    /** The platform of this machine. */
    static Platform here() {
        final String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        final String os = name.contains("win") ? "win32" : name.contains("mac") ? "macosx" : "linux";
        final String arch = System.getProperty("os.arch").replace("amd64", "x86_64");
        return Stream.of(values())
                .filter(platform -> platform.os.equals(os) && platform.arch.equals(arch))
                .findFirst()
                .orElseThrow();
    }
}
