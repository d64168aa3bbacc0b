// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime.common;

import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MaxValidation;
import org.knime.node.parameters.widget.number.NumberInputWidgetValidation.MinValidation;

/** Limits of number fields, which a dialog shows while one types; the settings check them once more. */
public final class NumberLimits {

    private NumberLimits() {}

    /** At least 2. */
    public static final class AtLeastTwo extends MinValidation {
        @Override
        protected double getMin() {
            return 2;
        }
    }

    /** At least 16. */
    public static final class AtLeastSixteen extends MinValidation {
        @Override
        protected double getMin() {
            return 16;
        }
    }

    /** At least 512. */
    public static final class AtLeast512 extends MinValidation {
        @Override
        protected double getMin() {
            return 512;
        }
    }

    /** At most 0.5. */
    public static final class AtMostHalf extends MaxValidation {
        @Override
        protected double getMax() {
            return 0.5;
        }
    }

    /** At most 1. */
    public static final class AtMostOne extends MaxValidation {
        @Override
        protected double getMax() {
            return 1;
        }
    }

    /** At most 3. */
    public static final class AtMostThree extends MaxValidation {
        @Override
        protected double getMax() {
            return 3;
        }
    }

    /** At most 9. */
    public static final class AtMostNine extends MaxValidation {
        @Override
        protected double getMax() {
            return 9;
        }
    }

    /** At most 10. */
    public static final class AtMostTen extends MaxValidation {
        @Override
        protected double getMax() {
            return 10;
        }
    }

    /** At most 180. */
    public static final class AtMost180 extends MaxValidation {
        @Override
        protected double getMax() {
            return 180;
        }
    }

    /** At most 512. */
    public static final class AtMost512 extends MaxValidation {
        @Override
        protected double getMax() {
            return 512;
        }
    }

    /** At most 1,000. */
    public static final class AtMostThousand extends MaxValidation {
        @Override
        protected double getMax() {
            return 1000;
        }
    }

    /** At most 4,096. */
    public static final class AtMost4096 extends MaxValidation {
        @Override
        protected double getMax() {
            return 4096;
        }
    }

    /** At most 10,000. */
    public static final class AtMostTenThousand extends MaxValidation {
        @Override
        protected double getMax() {
            return 10_000;
        }
    }

    /** At most 100,000. */
    public static final class AtMostHundredThousand extends MaxValidation {
        @Override
        protected double getMax() {
            return 100_000;
        }
    }

    /** At most 1,000,000. */
    public static final class AtMostMillion extends MaxValidation {
        @Override
        protected double getMax() {
            return 1_000_000;
        }
    }
}
