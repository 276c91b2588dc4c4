package tw.portfolio.kernel.sheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a format code makes of numbers, such as {@code yyyy/m/d;@} or {@code [Red][<60]0;General}: a
 * section for each range of numbers (ECMA-376 part 1, 18.8.31).
 */
final class NumberFormat {
  static final NumberFormat GENERAL = of("General");

  private final List<FormatSection> sections;

  private NumberFormat(List<FormatSection> sections) {
    this.sections = sections;
  }

  static NumberFormat of(String code) {
    return new NumberFormat(FormatSection.parse(code));
  }

  /** The section for that number. */
  FormatSection section(double number) {
    List<FormatSection> ofNumbers = sections.subList(0, Math.min(sections.size(), 3));
    FormatSection first = ofNumbers.getFirst();
    FormatSection last = ofNumbers.getLast();
    if (ofNumbers.stream().anyMatch(FormatSection::conditional)) {
      return Stream.of(first, ofNumbers.size() > 2 ? ofNumbers.get(1) : last)
          .filter(section -> section.conditional() && section.meets(number))
          .findFirst()
          .orElse(first.conditional() || number < 0 ? last : first);
    }
    if (number < 0 && ofNumbers.size() > 1) {
      return ofNumbers.get(1);
    }
    return number == 0 ? (ofNumbers.size() > 2 ? last : first) : first;
  }
}
