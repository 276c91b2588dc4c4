package tw.portfolio.checks;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How many resources SAM makes of the template: those are what CloudFormation counts. As "Generated
 * CloudFormation resources" in SAM's developer guide has it.
 */
record Translation(Template template) {

  /**
   * All of them.
   *
   * @throws IllegalArgumentException for what nobody has counted yet
   */
  int resources() {
    int count = 0;
    for (JsonNode resource : template.json().path("Resources")) {
      count +=
          switch (resource.path("Type").asText()) {
            case "AWS::Serverless::Function" -> ofFunction(resource.path("Properties"));
            // the API and its stage
            case "AWS::Serverless::HttpApi" -> 2;
            case String type when type.startsWith("AWS::Serverless::") ->
                throw new IllegalArgumentException("Not counted yet: " + type);
            default -> 1;
          };
    }
    return count;
  }

  private int ofFunction(JsonNode function) {
    // the function and its role
    int count = 2;
    if (template.json().at("/Globals/Function").has("AutoPublishAlias")) {
      // the version and the alias
      count += 2;
    }
    if (function.has("EventInvokeConfig")) {
      count++;
    }
    for (JsonNode event : function.path("Events")) {
      count +=
          switch (event.path("Type").asText()) {
            // a permission; a mapping
            case "S3", "SQS" -> 1;
            // the schedule and its role; the rule and a permission
            case "ScheduleV2", "EventBridgeRule" -> 2;
            case String type -> throw new IllegalArgumentException("Not counted yet: " + type);
          };
    }
    return count;
  }
}
