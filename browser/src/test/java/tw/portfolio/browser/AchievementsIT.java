package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.local.sample.SampleFiles;

/** A student's achievements: each category with its fields, shown by a file or a link. */
@InBrowser
class AchievementsIT {
  private static final SampleFiles FILES = SampleFiles.load();

  @Test
  void shouldAddServiceWithItsProofAndMendIt(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(31);
    Visitor visitor = browsing.as(student, Look.PHONE);
    visitor.go("/achievements");
    visitor.link("新增多元表現", "").click();
    visitor.field("類別", "").selectOption("service");
    visitor.field("服務名稱", "").fill("圖書館志工");
    visitor.field("服務單位名稱", "").fill("臺南市立圖書館");
    visitor.field("開始日期", "").fill("2025-09-06");
    visitor.field("結束日期", "").fill("2025-09-01");
    visitor.field("時數", "").fill("24");
    visitor.field("內容簡述", "").fill("每週六整理書架");
    SampleFile proof = FILES.pdf(81);
    visitor
        .page()
        .locator("input[type=file]")
        .last()
        .setInputFiles(new FilePayload(proof.name(), proof.mediaType(), proof.content()));
    visitor.button("登錄", "").click();
    visitor.sees("結束日期不能早於開始日期");
    visitor.field("結束日期", "").fill("2025-11-15");
    visitor.picture("achievements-new-service");
    visitor.button("登錄", "").click();
    visitor.sees("已完成");
    visitor.page().getByText("修改內容").click();
    visitor.field("時數", "").fill("30");
    visitor.button("儲存", "").click();
    visitor.sees("已修改");
    visitor.picture("achievements-id-service");
    JsonNode all =
        browsing
            .school()
            .client()
            .get(student.id(), "/achievements")
            .expected("page")
            .path("achievements");
    assertThat(all).hasSize(1);
    assertThat(all.get(0).at("/detail/hours").asInt()).isEqualTo(30);
    visitor.button("刪除", "").click();
    visitor.page().getByRole(AriaRole.DIALOG).getByText("刪除").last().click();
    visitor.sees("已刪除");
  }

  @Test
  void shouldAddAWorkThatALinkAloneShows(Browsing browsing) {
    Visitor visitor = browsing.as(browsing.school().all(Role.STUDENT).get(32), Look.PHONE);
    visitor.go("/achievements/new");
    visitor.field("類別", "").selectOption("work");
    visitor.field("作品名稱", "").fill("校園樹木地圖");
    visitor.field("作品日期", "").fill("2025-11-02");
    visitor.field("內容簡述", "").fill("以開放資料製作");
    visitor.button("登錄", "").click();
    visitor.sees("請拍照、選擇檔案，或填寫外部連結");
    visitor.field("外部連結（可不填）", "").fill("https://map.example.edu.tw/trees");
    visitor.button("登錄", "").click();
    visitor.sees("已完成");
    visitor.go("/achievements");
    assertThat(visitor.link("校園樹木地圖", "")).isVisible();
    visitor.picture("achievements-some");
  }
}
