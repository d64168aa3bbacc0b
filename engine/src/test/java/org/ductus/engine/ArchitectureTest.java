// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.ObjectInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.ductus.engine.cgan.CganTrainer;

/** The rules of the house, as far as the engine's classes can show them. */
@AnalyzeClasses(packages = "org.ductus.engine", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Shapes without anything that draws them, and the parser of SVG's notation for them. */
    private static final DescribedPredicate<JavaClass> SHAPES = describe(
            "of shapes",
            resideInAnyPackage("java.awt.geom..", "org.apache.batik.parser..")
                    .or(type -> type.getName().equals("java.awt.Shape"))::test);

    @ArchTest
    static final ArchRule NOTHING_OF_KNIME =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.knime..", "org.eclipse..", "org.osgi..");

    /** The trainer drives the kernel, which is built from the trainer's values: the two packages are one slice. */
    @ArchTest
    static final ArchRule PACKAGES_WITHOUT_CYCLES = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return SliceIdentifier.of(type.getPackageName().replaceFirst("\\.cgan\\.kernel$", ".cgan"));
                }

                @Override
                public String getDescription() {
                    return "packages of the engine";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule INK_STANDS_ALONE = ofTheEngine("ink..", "ink..");

    @ArchTest
    static final ArchRule THE_LATENT_SPACE_STANDS_ALONE = ofTheEngine("latent..", "latent..");

    @ArchTest
    static final ArchRule PICTURES_ARE_OF_INK = ofTheEngine("picture..", "picture..", "ink..");

    @ArchTest
    static final ArchRule SCORES_KNOW_NO_MODEL = ofTheEngine("score..", "score..", "ink..", "latent..");

    @ArchTest
    static final ArchRule NATIVE_LOADING_STANDS_ALONE = ofTheEngine("nd4j..", "nd4j..");

    @ArchTest
    static final ArchRule DL4J_IN_ITS_PACKAGES = only(
            describe("of DL4J or ND4J", resideInAnyPackage("org.deeplearning4j..", "org.nd4j..")),
            "org.ductus.engine.cgan.dl4j..",
            "org.ductus.engine.cgan.exchange..",
            "org.ductus.engine.nd4j..");

    @ArchTest
    static final ArchRule BLAS_IN_THE_KERNEL =
            only(resideInAnyPackage("org.bytedeco.."), "org.ductus.engine.cgan.kernel..", "org.ductus.engine.nd4j..");

    @ArchTest
    static final ArchRule DRAWING_IN_PICTURE = only(
            describe(
                    "of drawing",
                    resideInAnyPackage(
                                    "java.awt..",
                                    "javax.swing..",
                                    "javax.imageio..",
                                    "org.jfree..",
                                    "org.apache.batik..")
                            .and(DescribedPredicate.not(SHAPES))),
            "org.ductus.engine.picture..");

    @ArchTest
    static final ArchRule SHAPES_WHERE_SVG_IS_READ_OR_DRAWN =
            only(SHAPES, "org.ductus.engine.picture..", "org.ductus.engine.ink.io..");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule EVERY_DRAW_COMES_FROM_SEEDS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Seeds.class.getName())
            .should()
            .dependOnClassesThat(describe(
                    "make random numbers",
                    type -> type.isAssignableTo(Random.class)
                            || type.isEquivalentTo(SplittableRandom.class)
                            || type.isEquivalentTo(RandomGeneratorFactory.class)
                            || type.getPackageName().startsWith("org.nd4j.linalg.api.rng")))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(StrictMath.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Collections.class, "shuffle", List.class)
            .orShould()
            .callMethodWhere(call(RandomGenerator.class, "of"))
            .orShould()
            .callMethodWhere(call(RandomGenerator.class, "getDefault"));

    /** Java leaves it to each machine how exactly these functions of Math are computed; those of StrictMath are the same. */
    @ArchTest
    static final ArchRule THE_SAME_BITS_ON_EVERY_MACHINE = noClasses()
            .that()
            .resideInAnyPackage("org.ductus.engine.ink..", "org.ductus.engine.latent..", "org.ductus.engine.score..")
            .should()
            .callMethodWhere(
                    describe(
                            "is one of these",
                            call -> call.getTargetOwner().isEquivalentTo(Math.class)
                                    && call.getName()
                                            .matches(
                                                    "sin|cos|tan|asin|acos|atan2?|exp|expm1|log|log10|log1p|pow|cbrt|hypot|sinh|cosh|tanh")));

    /** A clock that is set forwards or back changes no training: durations are measured, dates only told. */
    @ArchTest
    static final ArchRule NO_CLOCK_THAT_CAN_BE_SET = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CganTrainer.class.getName()) // the date in a model's provenance
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.time..");

    @ArchTest
    static final ArchRule NO_JAVA_SERIALISATION =
            noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

    /** Libraries that ND4J repackages are old: {@code docs/security.md} says why that is safe, and this keeps it so. */
    @ArchTest
    static final ArchRule NO_READERS_OF_DL4J = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.nd4j.shade..", "org.nd4j.autodiff..", "org.nd4j.imports..")
            .orShould()
            .callMethodWhere(target(describeCall("reads", "fromJson|fromYaml|restore.*|readObject.*")));

    @ArchTest
    static final ArchRule PUBLIC_FIELDS_ARE_CONSTANTS =
            fields().that().arePublic().should().beStatic().andShould().beFinal();

    @ArchTest
    static final ArchRule CONSTANTS_ARE_NO_ARRAYS =
            fields().that().arePublic().should().notHaveRawType(describe("arrays", JavaClass::isArray));

    private static ArchRule ofTheEngine(String slice, String... allowed) {
        String[] packages = new String[allowed.length + 1];
        packages[0] = "org.ductus.engine";
        for (int i = 0; i < allowed.length; i++) {
            packages[i + 1] = "org.ductus.engine." + allowed[i];
        }
        return classes()
                .that()
                .resideInAPackage("org.ductus.engine." + slice)
                .should()
                .onlyDependOnClassesThat(describe(
                                "are outside the engine or in " + String.join(", ", packages),
                                resideInAnyPackage(packages)
                                        .or(DescribedPredicate.not(resideInAnyPackage("org.ductus.engine.."))))
                        .forSubtype());
    }

    private static ArchRule only(DescribedPredicate<JavaClass> types, String... packages) {
        return noClasses().that().resideOutsideOfPackages(packages).should().dependOnClassesThat(types);
    }

    private static DescribedPredicate<CodeUnitCallTarget> describeCall(String what, String names) {
        return describe(
                what + " by methods of DL4J and ND4J",
                method -> method.getName().matches(names)
                        && method.getOwner().getName().matches("org\\.(deeplearning4j|nd4j)\\..*"));
    }

    private static DescribedPredicate<JavaMethodCall> call(Class<?> type, String method) {
        return target(name(method))
                .and(target(owner(describe(type.getName(), c -> c.isEquivalentTo(type)))))
                .forSubtype();
    }
}
