// SPDX-License-Identifier: Apache-2.0
package org.knime.core.node.config.base;

/** Types of entries as they stand in settings files. */
public enum ConfigEntries {
    xstring,
    xint {
        @Override
        String canonical(final String text) {
            return Integer.toString(Integer.parseInt(text));
        }
    },
    xdouble {
        @Override
        String canonical(final String text) {
            return Double.toString(Double.parseDouble(text));
        }
    },
    xfloat {
        @Override
        String canonical(final String text) {
            return Double.toString(Float.parseFloat(text)); // as KNIME does, with all digits of a double
        }
    },
    xlong {
        @Override
        String canonical(final String text) {
            return Long.toString(Long.parseLong(text));
        }
    },
    xshort {
        @Override
        String canonical(final String text) {
            return Short.toString(Short.parseShort(text));
        }
    },
    xbyte {
        @Override
        String canonical(final String text) {
            return Byte.toString(Byte.parseByte(text));
        }
    },
    xchar {
        @Override
        String canonical(final String text) {
            if (text.length() != 1) {
                throw new IllegalArgumentException("\"" + text + "\" is not one character.");
            }
            return text;
        }
    },
    xboolean {
        @Override
        String canonical(final String text) {
            return Boolean.toString(Boolean.parseBoolean(text));
        }
    },
    config {
        @Override
        String canonical(final String text) {
            throw new UnsupportedOperationException("A config has no value.");
        }
    },
    xpassword,
    xtransientstring {
        @Override
        String canonical(final String text) {
            throw new IllegalStateException("A transient string is never saved.");
        }
    };

    /** The value written the one way in which it is saved; throws a runtime exception where it is none of this type. */
    String canonical(final String text) {
        return text;
    }

    /**
     * An entry read from a file. Numbers and characters may not be null; a null boolean is false.
     *
     * @throws RuntimeException where the text is no value of this type
     */
    public AbstractConfigEntry createEntry(final String key, final String value) {
        return new ConfigLeaf(key, this, canonical(value));
    }
}
