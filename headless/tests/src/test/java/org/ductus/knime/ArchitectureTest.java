// SPDX-License-Identifier: Apache-2.0
package org.ductus.knime;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of the house, for the plugin. */
class ArchitectureTest {

    private static JavaClasses classes;

    @BeforeAll
    static void importPlugin() {
        classes = Bundle.classes();
        assertThat(classes).hasSizeGreaterThan(60);
    }

    /** A node can be read, changed or removed without looking at another one. */
    @Test
    void nodesDoNotDependOnEachOther() {
        slices().matching("org.ductus.knime.nodes.(*)..")
                .should()
                .notDependOnEachOther()
                .check(classes);
    }

    /** What all nodes share knows none of them; cells and ports don't need the nodes' common part either. */
    @Test
    void sharedPackagesKnowNoNode() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ductus.knime.nodes..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ductus.knime.nodes..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage("org.ductus.knime.data..", "org.ductus.knime.port..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.ductus.knime.common..")
                .check(classes);
    }

    /** Packages that KNIME calls internal are used where a dialog or view is impossible without, each use in one class. */
    @Test
    void internalTypesOfKnimeStayInFewClasses() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.ductus.knime.common..")
                .and()
                .haveSimpleNameNotEndingWith("View")
                .and()
                .haveSimpleNameNotEndingWith("Factory")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.knime.core.webui..")
                .check(classes);
    }

    /** Numbers are the engine's business. */
    @Test
    void thePluginHasNoMathematics() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nd4j..",
                        "org.deeplearning4j..",
                        "org.bytedeco..",
                        "org.apache.commons.math3..",
                        "org.ductus.engine.cgan.kernel..",
                        "org.ductus.engine.cgan.dl4j..",
                        "org.ductus.engine.nd4j..")
                .check(classes);
    }

    /** Draws come from the engine's seeds; only the seed of a run itself may be drawn, in one class. */
    @Test
    void nothingIsDrawnBesidesSeeds() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class)
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(classes);
        noClasses()
                .that()
                .doNotHaveSimpleName("Seed")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .check(classes);
    }

    /** A node speaks through messages, progress and tables. */
    @Test
    void nothingIsPrinted() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
        noClasses().should().callMethod(System.class, "exit", int.class).check(classes);
    }
}
