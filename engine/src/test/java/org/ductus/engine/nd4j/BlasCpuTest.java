// SPDX-License-Identifier: Apache-2.0
package org.ductus.engine.nd4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.junit.jupiter.api.Test;

class BlasCpuTest {
    private static final String LINUX = "linux-x86_64";
    private static final String AVX512 = "flags\t\t: fpu avx2 avx512f avx512dq avx512cd avx512bw avx512vl";
    private static final List<String> AMD = List.of("processor\t: 0", "vendor_id\t: AuthenticAMD", AVX512);

    @Test
    void asksForTheWideKernelsOnAmdProcessorsThatHaveThem() {
        assertThat(BlasCpu.choice(LINUX, Map.of(), AMD)).isEqualTo("SkylakeX");
    }

    @Test
    void leavesTheChoiceToOpenBlasElsewhere() {
        List<String> withoutAvx512 = List.of("vendor_id\t: AuthenticAMD", "flags\t\t: fpu avx2 avx512f");
        List<String> intel = List.of("vendor_id\t: GenuineIntel", AVX512);
        assertThat(BlasCpu.choice(LINUX, Map.of(), withoutAvx512)).isNull();
        assertThat(BlasCpu.choice(LINUX, Map.of(), intel)).isNull();
        assertThat(BlasCpu.choice(LINUX, Map.of(), List.of())).isNull();
        assertThat(BlasCpu.choice("windows-x86_64", Map.of(), AMD)).isNull();
    }

    @Test
    void leavesTheUsersChoice() {
        assertThat(BlasCpu.choice(LINUX, Map.of(BlasCpu.VARIABLE, "Haswell"), AMD))
                .isNull();
    }

    @Test
    void hasTheVariableInPlaceForTheMomentAndKeepsTheOthers() {
        assumeThat(Loader.getPlatform()).startsWith("linux");
        List<String> before = environment();
        List<String> during = new ArrayList<>();
        BlasCpu.withVariable("DUCTUS_TEST=1", () -> during.addAll(environment()));
        assertThat(before).isNotEmpty();
        assertThat(during).hasSize(before.size() + 1).contains("DUCTUS_TEST=1").containsAll(before);
        assertThat(environment()).isEqualTo(before);
    }

    @Test
    void knowsTheKernelsInUse() {
        assumeThat(Loader.getPlatform()).isEqualTo("linux-x86_64");
        NativeRuntime.ensureBlas();
        assertThat(Loader.addressof("gotoblas")).isNotNull();
        assertThat(Loader.addressof("gotoblas_SKYLAKEX")).isNotNull();
        if ("SkylakeX".equals(BlasCpu.choice(LINUX, System.getenv(), BlasCpu.cpuInfo()))) {
            assertThat(NativeRuntime.multipliesSmallInPlace()).isTrue();
        }
    }

    /** The C library's environment. */
    private static List<String> environment() {
        new BytePointer("").close(); // loads JavaCPP
        Pointer symbol = Loader.addressof("environ");
        PointerPointer<BytePointer> entries = new PointerPointer<>(new PointerPointer<BytePointer>(symbol).get(0));
        List<String> all = new ArrayList<>();
        for (int i = 0; entries.get(i) != null; i++) {
            all.add(new BytePointer(entries.get(i)).getString());
        }
        return all;
    }
}
