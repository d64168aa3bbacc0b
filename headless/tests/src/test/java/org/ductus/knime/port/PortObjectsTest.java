// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import org.ductus.knime.TinyTraining;
import org.junit.jupiter.api.Test;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortTypeRegistry;
import org.knime.core.node.port.PortUtil;

/** What travels over Ductus's ports comes back as it was saved, and damaged files are refused with a sentence. */
class PortObjectsTest {

    private static byte[] saved(PortObject object) throws Exception {
        var out = new ByteArrayOutputStream();
        PortUtil.writeObject(object, out, new ExecutionMonitor());
        return out.toByteArray();
    }

    private static <T extends PortObject> T loaded(byte[] bytes, T saved) throws Exception {
        @SuppressWarnings("unchecked")
        var type = (Class<T>) saved.getClass();
        return type.cast(PortUtil.readObject(
                type.getName(), saved.getSpec(), new ByteArrayInputStream(bytes), new ExecutionMonitor()));
    }

    /** The saved object with something else in the entry that holds it; null leaves the entry out. */
    private static byte[] withEntry(byte[] zip, String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var changed = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                boolean found = entry.getName().equals(name);
                if (!found || content != null) {
                    changed.putNextEntry(new ZipEntry(entry.getName()));
                    changed.write(found ? content : in.readAllBytes());
                }
            }
        }
        return out.toByteArray();
    }

    private static byte[] entry(byte[] zip, String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("There is no entry " + name + ".");
    }

    /** Both are registered under their names and colours, with KNIME's own way to find them. */
    @Test
    void areRegistered() {
        var types = List.of(LatentPartitionPortObject.TYPE, CganModelPortObject.TYPE);
        assertThat(types).extracting(type -> type.getName()).containsExactly("Latent space", "cGAN model");
        assertThat(types)
                .extracting(type -> type.getPortObjectSpecClass().getSimpleName())
                .containsExactly("LatentPartitionPortObjectSpec", "CganModelPortObjectSpec");
        assertThat(PortTypeRegistry.getInstance().availablePortTypes()).containsAll(types);
    }

    /** A partition and its spec, as Model Writer saves them. */
    @Test
    void keepsAPartition() throws Exception {
        var object = new LatentPartitionPortObject(TinyTraining.partition());
        assertThat(loaded(saved(object), object).partition().toJson())
                .isEqualTo(object.partition().toJson());
        var out = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, out, new ExecutionMonitor());
        var read = (LatentPartitionPortObject)
                PortUtil.readObjectFromStream(new ByteArrayInputStream(out.toByteArray()), new ExecutionMonitor());
        assertThat(read.partition().toJson()).isEqualTo(object.partition().toJson());
        assertThat(read.getSummary()).isEqualTo(object.getSummary()).startsWith("2 classes, 6 dimensions, ");
        var spec = (LatentPartitionPortObjectSpec)
                PortUtil.readObjectSpecFromStream(new ByteArrayInputStream(out.toByteArray()));
        assertThat(spec.dimensions()).isEqualTo(6);
        assertThat(spec.sampling()).isEqualTo(object.getSpec().sampling());
        assertThat(shown(read.getViews()[0]))
                .contains("Sampling=Pull to centroid (paper)", "Latent size=6", "Classes=bar dash");
    }

    /** The first two cells of each row of a view. */
    private static List<String> shown(JComponent view) {
        var table = (JTable) ((JScrollPane) view).getViewport().getView();
        return IntStream.range(0, table.getRowCount())
                .mapToObj(row -> table.getValueAt(row, 0) + "=" + table.getValueAt(row, 1))
                .toList();
    }

    /** A model and its spec, with history and provenance. */
    @Test
    void keepsAModel() throws Exception {
        var object = new CganModelPortObject(TinyTraining.model());
        var out = new ByteArrayOutputStream();
        PortUtil.writeObjectToStream(object, out, new ExecutionMonitor());
        var read = (CganModelPortObject)
                PortUtil.readObjectFromStream(new ByteArrayInputStream(out.toByteArray()), new ExecutionMonitor());
        assertThat(read.model().fingerprint()).isEqualTo(object.model().fingerprint());
        assertThat(read.model().history()).isEqualTo(object.model().history());
        assertThat(read.model().provenance()).isEqualTo(object.model().provenance());
        assertThat(entry(saved(read), "model.bin")).isEqualTo(entry(saved(object), "model.bin"));
        assertThat(read.getSummary())
                .isEqualTo(object.getSummary())
                .startsWith("2 classes, 2 epochs, seed 1, ")
                .contains("latent size 6", "of 4 filters (kernel 3)", "data ", "model ");
        var spec = (CganModelPortObjectSpec)
                PortUtil.readObjectSpecFromStream(new ByteArrayInputStream(out.toByteArray()));
        assertThat(List.of(spec.vectors(), spec.dimensions())).containsExactly(3, 6);
        assertThat(spec.sampling()).isEqualTo(object.getSpec().sampling());
        assertThat(read.getViews()).extracting(JComponent::getName).containsExactly("Model", "Settings", "History");
        assertThat(shown(read.getViews()[0]))
                .contains(
                        "Fingerprint of the model=" + object.model().fingerprint(),
                        "Fingerprint of the data=" + object.model().provenance().dataFingerprint(),
                        "Seed=1",
                        "Iterations=6");
        assertThat(shown(read.getViews()[1])).contains("filters=4", "mapping=128");
        assertThat(shown(read.getViews()[2])).hasSize(2).first().asString().startsWith("1=3");
    }

    /** Content cut short or changed anywhere is refused as an IOException, or reads as an object that can be used. */
    @Test
    void refusesDamagedContent() throws Exception {
        refusesDamage(new LatentPartitionPortObject(TinyTraining.partition()), "partition.json");
        refusesDamage(new CganModelPortObject(TinyTraining.model()), "model.bin");
    }

    private static void refusesDamage(PortObject object, String name) throws Exception {
        byte[] saved = saved(object);
        byte[] content = entry(saved, name);
        for (int part = 0; part < 16; part++) {
            byte[] cut = Arrays.copyOf(content, content.length * part / 16);
            assertThatThrownBy(() -> loaded(withEntry(saved, name, cut), object))
                    .as("%s cut to %d bytes", name, cut.length)
                    .isInstanceOf(IOException.class)
                    .message()
                    .isNotBlank();
        }
        int step = Math.max(1, content.length / 100);
        for (int at = 0; at < content.length; at += step) {
            byte[] changed = content.clone();
            changed[at] ^= 0x15;
            try {
                assertThat(loaded(withEntry(saved, name, changed), object).getSummary())
                        .isNotBlank();
            } catch (IOException e) {
                assertThat(e.getMessage()).as("byte %d", at).isNotBlank();
            }
        }
    }

    /** A file without the entry, or with another first one, names the entry. */
    @Test
    void namesAMissingEntry() throws Exception {
        var object = new LatentPartitionPortObject(TinyTraining.partition());
        byte[] saved = saved(object);
        assertThatThrownBy(() -> loaded(withEntry(saved, "partition.json", null), object))
                .isInstanceOf(IOException.class)
                .hasMessage("The saved port object must hold an entry \"partition.json\" here, but holds no more.");
        var model = new CganModelPortObject(TinyTraining.model());
        byte[] renamed = new String(saved(model), StandardCharsets.ISO_8859_1)
                .replace("model.bin", "model.bak")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> loaded(renamed, model))
                .isInstanceOf(IOException.class)
                .hasMessage("The saved port object must hold an entry \"model.bin\" here, but holds \"model.bak\".");
    }

    /** Raw damage of the zip file itself is an IOException, too. */
    @Test
    void refusesADamagedFile() throws Exception {
        var object = new CganModelPortObject(TinyTraining.model());
        byte[] saved = saved(object);
        for (int part = 1; part < 8; part++) {
            byte[] cut = Arrays.copyOf(saved, saved.length * part / 10);
            assertThatThrownBy(() -> loaded(cut, object))
                    .as("%d bytes", cut.length)
                    .isInstanceOf(IOException.class);
        }
    }
}
