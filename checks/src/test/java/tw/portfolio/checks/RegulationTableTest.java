package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Role;

/** {@code docs/regulation.md} against what there is. */
class RegulationTableTest {
  private static final Pattern ROUTE = Pattern.compile("`((?:GET|PUT|POST|PATCH|DELETE) /[^`]*)`");
  private static final Pattern OFFICE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");

  private final PageOfTests page = PageOfTests.at("docs/regulation.md");

  @Test
  void shouldNameRoutesThatAreDescribed() {
    Set<String> described =
        OpenApi.ofThisBuild().operations().stream()
            .map(OpenApi.Operation::route)
            .collect(Collectors.toSet());
    assertThat(named(ROUTE)).contains("POST /imports").isSubsetOf(described);
  }

  @Test
  void shouldNameRolesAndPermissionsThatThereAre() {
    Set<String> known =
        Stream.<Enum<?>[]>of(Role.values(), Permission.values())
            .flatMap(Stream::of)
            .map(Enum::name)
            .collect(Collectors.toSet());
    assertThat(named(OFFICE)).contains("REGISTRAR", "KEEP_STUDENTS").isSubsetOf(known);
  }

  /** A line of 附件1, or of 三 to 六, and the row of the page that answers for it. */
  @ParameterizedTest
  @CsvSource({
    "三 工作小組成員, 19 席",
    "工作小組會議, 每學期至少召開一次會議",
    "學生訓練, 學生訓練",
    "教師研習, 教師研習",
    "親師說明, 親師說明",
    "選課說明會, 選課說明會",
    "成效評核, 成效評核",
    "獎勵, 提請敘獎",
    "帳號開設, 帳號開設",
    "各角色名單及權限設定, 各角色名單及權限設定",
    "障礙排除及使用者疑問, 障礙排除、使用者疑問",
    "訊息公告, 訊息公告",
    "資料定期備份, 資料定期備份",
    "封存, 資料封存",
    "學籍資料, 學籍資料",
    "再次檢核確認, 每學期再次檢核確認",
    "學生幹部與社團, 學生幹部／學生社團",
    "出缺勤紀錄, 出缺勤紀錄",
    "修課評估, 學群探索與就業規劃",
    "課程名稱, 課程名稱、任課教師",
    "選修課程作業, 選修科目資料",
    "課程諮詢紀錄, 課程諮詢紀錄，個別與團體",
    "學業成績, 修課成績",
    "課程學習成果, '上傳，每學期至多 5 件'",
    "認證, '認證，由教學班現在的任課教師'",
    "勾選課程學習成果, '勾選，每學年至多 6 件'",
    "導師督導, 附件1 導師督導",
    "提交設定, 附件1 提交設定",
    "檢核上傳狀況, 附件1 檢核上傳狀況",
    "提醒老師認證, 附件1 提醒老師認證",
    "提交課程學習成果, 附件1 提交至全國資料庫",
    "校內公共服務, 校內公共服務／志工服務",
    "多元表現, '上傳，每學年至多 20 件'",
    "勾選多元表現, '勾選，每學年至多 10 件'",
    "自傳與學習計畫, 學生自傳／學習計畫",
    "指導及檢核, 指導及檢核",
    "預訂期程, 預訂工作期程表"
  })
  void shouldAnswerForEveryLineOfTheRegulation(String line, String words) {
    assertThat(page.text().lines())
        .as(line)
        .filteredOn(row -> row.startsWith("|") && row.contains(words))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).contains("`").doesNotContain("尚未", "不經手"));
  }

  @Test
  void shouldLeaveNothingToOthers() {
    assertThat(page.text()).doesNotContain("尚未", "不經手");
  }

  @Test
  void shouldNameTestsThatThereAre() {
    assertThat(page.broken()).isEmpty();
    assertThat(page.classes()).contains("CommitFileTest", "RecordsIT");
  }

  private Set<String> named(Pattern pattern) {
    return pattern
        .matcher(page.text())
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
