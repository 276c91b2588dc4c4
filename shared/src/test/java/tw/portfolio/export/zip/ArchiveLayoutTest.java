package tw.portfolio.export.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveLayoutTest {

  @Test
  void shouldPutEntriesOneBehindTheOther() {
    ArchiveLayout layout =
        ArchiveLayout.of(List.of(Entries.sized("a", 10), Entries.sized("名.pdf", 5)));

    // 30 bytes, the name in UTF-8 and 9 bytes of time
    assertThat(layout.headerOffset(0)).isZero();
    assertThat(layout.contentOffset(0)).isEqualTo(40);
    assertThat(layout.headerOffset(1)).isEqualTo(50);
    assertThat(layout.contentOffset(1)).isEqualTo(50 + 30 + 7 + 9);
    assertThat(layout.directoryOffset()).isEqualTo(101);
    assertThat(layout.localHeader(1)).hasSize(46);
    assertThat(layout.directory()).hasSize((46 + 1 + 9) + (46 + 7 + 9) + 22);
    assertThat(layout.totalSize()).isEqualTo(101 + layout.directory().length);
  }

  @Test
  void shouldSayThatNamesAreUtf8AndContentIsStored() {
    byte[] header = ArchiveLayout.of(List.of(Entries.sized("名", 10))).localHeader(0);

    assertThat(header).startsWith('P', 'K', 3, 4);
    assertThat(header[6]).as("no encryption, no data descriptor").isZero();
    assertThat(header[7]).as("bit 11").isEqualTo((byte) 0x08);
    assertThat(header[8]).as("method").isZero();
    assertThat(header[18]).as("size").isEqualTo((byte) 10);
    assertThat(new String(header, 30, 3, StandardCharsets.UTF_8)).isEqualTo("名");
  }

  @Test
  void shouldTellTheTimeInTaipeiToToolsThatKnowLocalTimeOnly() {
    byte[] header = ArchiveLayout.of(List.of(Entries.sized("a", 1))).localHeader(0);

    int time = (header[10] & 0xFF) | (header[11] & 0xFF) << 8;
    int date = (header[12] & 0xFF) | (header[13] & 0xFF) << 8;
    assertThat(time).as("16:20:30").isEqualTo(16 << 11 | 20 << 5 | 30 / 2);
    assertThat(date).as("2025-01-15").isEqualTo((2025 - 1980) << 9 | 1 << 5 | 15);
  }

  @Test
  void shouldLeaveOutTheExactTimeWhereItDoesNotFit() {
    Instant late = Instant.parse("2200-01-01T00:00:00Z");
    ArchiveLayout layout = ArchiveLayout.of(List.of(new StoredEntry("a", 1, 0, late)));

    byte[] header = layout.localHeader(0);
    assertThat(header).hasSize(31);
    assertThat((header[13] & 0xFF) >> 1).as("years from 1980").isEqualTo(127);
  }

  @Test
  void shouldUseZip64OnlyFromTheFirstNumberThatNeedsIt() {
    long limit = 0xFFFF_FFFFL;
    assertThat(ArchiveLayout.of(List.of(Entries.sized("a", limit - 1))).localHeader(0)).hasSize(40);
    assertThat(ArchiveLayout.of(List.of(Entries.sized("a", limit))).localHeader(0)).hasSize(60);
    assertThat(ArchiveLayout.of(List.of(Entries.sized("a", 10))).directory()).hasSize(46 + 10 + 22);
    assertThat(ArchiveLayout.of(List.of(Entries.sized("a", limit))).directory())
        .hasSize(46 + 10 + 20 + 56 + 20 + 22);
  }

  @ParameterizedTest
  @CsvSource({
    "a.pdf, a.pdf",
    "A.PDF, a.pdf",
    "班級/Straße.pdf, 班級/STRASSE.PDF",
    "ς.pdf, σ.pdf",
    "x/report., x/report",
    "x /a, x/a"
  })
  void shouldRefuseNamesThatAreTheSameFileOnSomeSystem(String one, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> layout(one, "between", other))
        .withMessage("archive entries 0 and 2 have the same name");
  }

  @Test
  void shouldRefuseNamesThatDifferInNormalFormOnly() {
    String composed = "Café.pdf";
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo(composed);
    assertThatIllegalArgumentException().isThrownBy(() -> layout(composed, apart));
  }

  @ParameterizedTest
  @CsvSource({"a/b, A", "A, a/b", "x/y, x/Y/z/w", "x/Y/z/w, x/y"})
  void shouldRefuseAFileWhereAnotherNeedsAFolder(String one, String other) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> layout(one, other))
        .withMessageContaining("folder");
  }

  @Test
  void shouldTakeNamesThatOnlyLookAlike() {
    assertThat(layout("a/b", "a/c", "ab", "a.b/c", "d/a/b", "１.pdf", "1.pdf").entries()).hasSize(7);
  }

  @Test
  void shouldRefuseMoreBytesThanCanBeCounted() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                ArchiveLayout.of(
                    List.of(Entries.sized("a", Long.MAX_VALUE / 2), big("b"), big("c"))));
  }

  private static StoredEntry big(String name) {
    return Entries.sized(name, Long.MAX_VALUE / 2);
  }

  private static ArchiveLayout layout(String... names) {
    return ArchiveLayout.of(List.of(names).stream().map(name -> Entries.sized(name, 1)).toList());
  }
}
