// SPDX-License-Identifier: Apache-2.0
package org.ductus.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine's bundle carries the jars that its manifest and the notice name, and exports all of its packages. */
class ShippedBundlesTest {

    private JarFile engine;

    @BeforeEach
    void open() throws IOException {
        engine = new JarFile(Path.of(System.getProperty("ductus.home"), "bundles", "org.ductus.engine.jar")
                .toFile());
    }

    @AfterEach
    void close() throws IOException {
        engine.close();
    }

    @Test
    void theClassPathNamesTheJarsThatAreThere() throws IOException {
        final Set<String> named = headerParts("Bundle-ClassPath");
        assertThat(named.remove(".")).as("the bundle's own classes").isTrue();
        assertThat(named).isEqualTo(jars().map(jar -> "libs/" + jar).collect(Collectors.toSet()));
    }

    @Test
    void theNoticeNamesEachJarWithItsVersion() throws IOException {
        final Map<String, String> inNotice = new TreeMap<>();
        Pattern.compile("(?m)^ {4}(\\S+\\.jar) +(\\S+) ")
                .matcher(read("META-INF/NOTICE"))
                .results()
                .forEach((MatchResult line) ->
                        assertThat(inNotice.put(line.group(1), line.group(2))).isNull());
        final Map<String, String> carried = new TreeMap<>();
        for (String jar : jars().toList()) {
            carried.put(jar, version(jar));
        }
        assertThat(inNotice).isEqualTo(carried);
    }

    @Test
    void allPackagesOfTheEngineAreExportedAndNoOthers() throws IOException {
        final Set<String> packages = engine.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("org/ductus/") && name.endsWith(".class"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(headerParts("Export-Package")).isEqualTo(packages);
    }

    @Test
    void theLicencesComeWithTheBundles() throws IOException {
        assertThat(read("META-INF/LICENSE")).contains("Apache License");
        assertThat(read("META-INF/licences/LGPL-2.1.txt")).contains("GNU LESSER GENERAL PUBLIC LICENSE");
        try (JarFile nodes = new JarFile(Path.of(System.getProperty("ductus.home"), "bundles", "org.ductus.knime.jar")
                .toFile())) {
            assertThat(nodes.getEntry("META-INF/LICENSE")).isNotNull();
            assertThat(nodes.getEntry("META-INF/NOTICE")).isNotNull();
        }
    }

    private Stream<String> jars() {
        return engine.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith("libs/") && !name.endsWith("/"))
                .map(name -> name.substring("libs/".length()));
    }

    private Set<String> headerParts(final String header) throws IOException {
        return Stream.of(engine.getManifest()
                        .getMainAttributes()
                        .getValue(header)
                        .split(","))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String read(final String entry) throws IOException {
        try (InputStream in = engine.getInputStream(engine.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The version by which Maven knows the jar (the first one: repackaged libraries have theirs as well). */
    private String version(final String jar) throws IOException {
        try (JarInputStream in = new JarInputStream(engine.getInputStream(engine.getEntry("libs/" + jar)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                final String name = entry.getName();
                final String artifact = jar.substring(0, jar.length() - ".jar".length());
                if (name.startsWith("META-INF/maven/") && name.endsWith("/" + artifact + "/pom.properties")) {
                    final Properties properties = new Properties();
                    properties.load(in);
                    return properties.getProperty("version").strip();
                }
            }
            return in.getManifest().getMainAttributes().getValue("Implementation-Version");
        }
    }
}
