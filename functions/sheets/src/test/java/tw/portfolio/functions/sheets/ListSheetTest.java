package tw.portfolio.functions.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.json.Json;

class ListSheetTest {
  @Test
  void shouldSayInEachRowWhoseItIs() {
    ListSheet list = ListSheets.ofCode("student-assessments").orElseThrow();
    Map<String, Object> answer =
        Json.members(
            """
            {"student": {"name": "王小明", "className": "101"},
             "assessments": [{"year": 115}, {"year": 114}]}
            """);

    List<Map<?, ?>> rows = list.entriesOf(answer);

    assertThat(rows.stream().<Object>map(row -> row.get("year"))).containsExactly(115L, 114L);
    assertThat(rows)
        .allSatisfy(row -> assertThat(ListColumn.at(row, "/student.name")).isEqualTo("王小明"));
    assertThat(list.columns())
        .extracting(ListColumn::path)
        .contains("/student.className", "/student.name");
  }
}
