package tw.portfolio.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StoredPageTest {
  private static final int LAST = 100;

  @Test
  void shouldFillEachPageButTheLast() {
    StoredPage<Integer> first = tens(Optional.empty(), 4);
    StoredPage<Integer> second = tens(first.next(), 4);
    StoredPage<Integer> third = tens(second.next(), 4);

    assertThat(first.entries()).containsExactly(10, 20, 30, 40);
    assertThat(second.entries()).containsExactly(50, 60, 70, 80);
    assertThat(third.entries()).containsExactly(90, 100);
    assertThat(third.next()).isEmpty();
  }

  @Test
  void shouldShowEveryEntryOnceWhateverThePage() {
    for (int most = 1; most <= 11; most++) {
      List<Integer> seen = new ArrayList<>();
      Optional<String> next = Optional.empty();
      do {
        StoredPage<Integer> page = tens(next, most);
        assertThat(page.entries()).hasSizeLessThanOrEqualTo(most);
        seen.addAll(page.entries());
        next = page.next();
      } while (next.isPresent());

      assertThat(seen).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    }
  }

  @Test
  void shouldReadAWholePageAtOnceAndRareEntriesInFewTrips() {
    assertThat(tripsForTen(_ -> true)).isEqualTo(1);
    assertThat(tripsForTen(number -> number % 10 == 0)).isEqualTo(3);
    assertThat(tripsForTen(number -> number % 3 == 0)).isEqualTo(3);
  }

  private static int tripsForTen(Predicate<Integer> asked) {
    List<Integer> sizes = new ArrayList<>();
    StoredPage<Integer> page =
        StoredPage.filtered(
            (from, most) -> {
              sizes.add(most);
              return upToAHundred(from, most);
            },
            asked,
            Optional.empty(),
            10);
    assertThat(page.entries()).hasSize(10);
    return sizes.size();
  }

  @Test
  void shouldEndWhereNothingIsFound() {
    StoredPage<Integer> none =
        StoredPage.filtered(StoredPageTest::upToAHundred, _ -> false, Optional.empty(), 10);

    assertThat(none.entries()).isEmpty();
    assertThat(none.next()).isEmpty();
  }

  @Test
  void shouldCountWhatIsAskedForBehindACursor() {
    assertThat(countOfTens(Optional.empty())).isEqualTo(10);
    assertThat(countOfTens(Optional.of("40"))).isEqualTo(6);
    assertThat(countOfTens(Optional.of("95"))).isEqualTo(1);
  }

  /** The store hands over seven at a time, however many it is asked for. */
  private static int countOfTens(Optional<String> after) {
    return StoredPage.count((from, _) -> upToAHundred(from, 7), number -> number % 10 == 0, after);
  }

  private static StoredPage<Integer> tens(Optional<String> after, int most) {
    return StoredPage.filtered(
        StoredPageTest::upToAHundred, number -> number % 10 == 0, after, most);
  }

  private static StoredPage<Integer> upToAHundred(Optional<String> after, int most) {
    int first = after.map(Integer::parseInt).orElse(0) + 1;
    List<Integer> page = IntStream.rangeClosed(first, LAST).limit(most).boxed().toList();
    return new StoredPage<>(
        page, Optional.of(page.getLast()).filter(last -> last < LAST).map(last -> last.toString()));
  }
}
