package tw.portfolio.browser;

import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;

/** What people ask, passed on to whoever knows and answered there. */
@InBrowser
class AnsweringIT {
  @Test
  void shouldPassAQuestionOnAndAnswerIt(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(11);
    Client client = browsing.school().client();
    String asked = "我的座號怎麼不對";
    client
        .send(student.id(), "POST", "/me/questions", Json.object().put("words", asked))
        .expected("asked");
    Visitor platform = browsing.as(Role.INFORMATION_HEAD, Look.DESKTOP);
    platform.go("/questions?q=" + asked);
    platform.field("由誰回覆", "Who answers").selectOption("REGISTRAR");
    platform.field("請對方做什麼", "What they should do").fill("請註冊組查一下");
    platform.button("轉請回覆", "Pass it on").click();
    platform.sees("已轉請其他處室回覆。");
    Visitor registrar = browsing.as(Role.REGISTRAR, Look.PHONE);
    registrar.go("/questions?q=" + asked);
    registrar.field("回覆內容", "Answer").fill("已更正，請再看一次。");
    registrar.button("回覆", "Answer").click();
    registrar.sees("已回覆，對方會收到通知。");
  }
}
