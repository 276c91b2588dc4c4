package tw.portfolio.local.trigger;

import tw.portfolio.local.function.FunctionPool;
import tw.portfolio.local.function.Functions;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.mail.MailEvent;
import tw.portfolio.local.template.Trigger;

/** Tells functions what came of mails, as EventBridge does for SES. */
public final class MailEvents {
  private final Functions functions;
  private final AsyncInvoker invoker;

  /** Events for these functions. */
  public MailEvents(Functions functions, AsyncInvoker invoker) {
    this.functions = functions;
    this.invoker = invoker;
  }

  /** Passes an event on to every function that the template names for it. */
  public void told(MailEvent event) {
    for (FunctionPool pool : functions.all()) {
      pool.function()
          .triggers(Trigger.MailRule.class)
          .filter(rule -> rule.kinds().contains(event.kind()))
          .forEach(_ -> invoker.submit(pool, Json.bytes(event.event())));
    }
  }
}
