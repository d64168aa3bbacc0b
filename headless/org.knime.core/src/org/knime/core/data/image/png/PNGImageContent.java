// SPDX-License-Identifier: Apache-2.0
package org.knime.core.data.image.png;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataCellDataInput;
import org.knime.core.data.DataCellDataOutput;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** The bytes of a PNG file. */
public class PNGImageContent implements ImageContent {

    public static final DataType TYPE = DataType.getType(PNGImageCell.class);

    private final byte[] m_bytes;

    /** Without a picture: made by name only. */
    public PNGImageContent() {
        m_bytes = new byte[0];
    }

    private PNGImageContent(final int size, final DataCellDataInput input) throws IOException {
        m_bytes = new byte[size];
        input.readFully(m_bytes);
    }

    /** What {@link #serialize} wrote; it was found to be a picture before. */
    static PNGImageContent deserialize(final DataCellDataInput input) throws IOException {
        return new PNGImageContent(input.readInt(), input);
    }

    /** The array is not copied; it must hold a picture. */
    public PNGImageContent(final byte[] imageBytes) {
        m_bytes = Objects.requireNonNull(imageBytes, "Argument must not be null.");
        image();
    }

    public PNGImageContent(final InputStream is) throws IOException {
        this(is.readAllBytes());
    }

    public byte[] getByteArrayReference() {
        return m_bytes; // NOSONAR: that is what the method is for
    }

    public byte[] getByteArray() {
        return m_bytes.clone();
    }

    private BufferedImage image() {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(m_bytes)));
            if (image == null) {
                throw new IllegalArgumentException("ImageIO returned null while reading image bytes");
            }
            return image;
        } catch (IOException e) {
            throw new IllegalArgumentException("Image can't be read", e);
        }
    }

    public Image getImage() {
        return image();
    }

    @Override
    public void paint(final Graphics2D g, final int width, final int height) {
        BufferedImage image = image();
        double scale = Math.min(1, Math.min(width / (double) image.getWidth(), height / (double) image.getHeight()));
        g.drawImage(image, 0, 0, (int) (scale * image.getWidth()), (int) (scale * image.getHeight()), null);
    }

    @Override
    public void save(final OutputStream output) throws IOException {
        output.write(m_bytes);
    }

    public void serialize(final DataCellDataOutput output) throws IOException {
        output.writeInt(m_bytes.length);
        output.write(m_bytes);
    }

    @Override
    public DataCell toImageCell() {
        return new PNGImageCell(this);
    }

    @Override
    public Dimension getPreferredSize() {
        BufferedImage image = image();
        return new Dimension(image.getWidth(), image.getHeight());
    }

    @Override
    public String getSummary() {
        Dimension size = getPreferredSize();
        String bytes = m_bytes.length < 1000 ? m_bytes.length + " B" : m_bytes.length / 1024 + " KB";
        return "PNG Image " + size.width + " x " + size.height + " with " + bytes;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m_bytes);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof PNGImageContent c && Arrays.equals(m_bytes, c.m_bytes);
    }
}
