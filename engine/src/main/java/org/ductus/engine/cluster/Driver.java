// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that works through run folders, started as a process of its own. */
@FunctionalInterface
public interface Driver {

    /** What a run folder asks for. */
    enum Work {
        /** A {@link StudyFolder}. */
        STUDY,
        /** A {@link LearningFolder}. */
        LEARN
    }

    /**
     * The command that starts it.
     *
     * @param work what the folder asks for
     * @param folder the run folder
     */
    List<String> command(Work work, Path folder);

    /** Variables of its environment, for what others on the machine must not see on a command line. */
    default Map<String, String> environment() {
        return Map.of();
    }
}
