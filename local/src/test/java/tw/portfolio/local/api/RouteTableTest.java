package tw.portfolio.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTableTest {
  @Test
  void shouldMatchSegmentsAndDecodeThem() {
    assertThat(RouteTable.match("/a/{b}/c", "/a/%E7%8E%8B+%2F/c")).hasValue(Map.of("b", "王+/"));
  }

  @Test
  void shouldNotMatchAnEmptySegmentNorALongerOrShorterPath() {
    assertThat(RouteTable.match("/a/{b}", "/a/")).isEmpty();
    assertThat(RouteTable.match("/a/{b}", "/a")).isEmpty();
    assertThat(RouteTable.match("/a/{b}", "/a/b/c")).isEmpty();
    assertThat(RouteTable.match("/a", "/a/")).isEmpty();
  }

  @Test
  void shouldTakeTheRestOfAPathGreedily() {
    assertThat(RouteTable.match("/a/{rest+}", "/a/b/c")).hasValue(Map.of("rest", "b/c"));
    assertThat(RouteTable.match("/a/{rest+}", "/a")).isEmpty();
  }
}
