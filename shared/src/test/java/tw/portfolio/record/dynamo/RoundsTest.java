package tw.portfolio.record.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.dynamo.Key;

class RoundsTest {
  /** Each letter is an item that the part names. */
  private static List<List<String>> rounds(String... parts) {
    return Rounds.of(List.of(parts), RoundsTest::keys);
  }

  private static Set<Key> keys(String part) {
    return part.chars()
        .mapToObj(letter -> new Key("213303", Character.toString(letter)))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void shouldLetPartsThatShareNothingGoTogether() {
    assertThat(rounds("ab", "cd", "e", "")).containsExactly(List.of("ab", "cd", "e", ""));
  }

  @Test
  void shouldLetNoTwoPartsGoTogetherThatNameOneItem() {
    assertThat(rounds("ax", "bx", "cx"))
        .containsExactly(List.of("ax"), List.of("bx"), List.of("cx"));
  }

  @Test
  void shouldFindTheFirstRoundWhereAPartIsInNobodysWay() {
    assertThat(rounds("ab", "bc", "cd", "de", "f"))
        .containsExactly(List.of("ab", "cd", "f"), List.of("bc", "de"));
  }

  @Test
  void shouldHaveNoRoundsForNothing() {
    assertThat(rounds()).isEmpty();
  }
}
