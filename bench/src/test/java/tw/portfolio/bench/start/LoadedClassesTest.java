package tw.portfolio.bench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LoadedClassesTest {
  @Test
  void shouldNameWhatCanBeLoadedAgain() {
    assertThat(
            LoadedClasses.in(
                Stream.of(
                    "[0.021s][info][class,load] java.lang.Object source: shared objects file",
                    "[0.310s][info][class,load] tw.portfolio.kernel.json.Json source:"
                        + " file:/var/task/",
                    "[0.311s][info][class,load] java.lang.Object source: shared objects file",
                    "[0.312s][info][class,load] a.B$$Lambda/0x00007f source: a.B",
                    "[0.313s][info][class,load] jdk.proxy1.$Proxy3 source: __dynamic_proxy__")))
        .containsExactly("java.lang.Object", "tw.portfolio.kernel.json.Json");
  }
}
