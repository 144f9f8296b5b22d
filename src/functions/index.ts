import * as functions from "./functions";

// Without office.js the page still opens and says what is missing.
if (typeof CustomFunctions !== "undefined") {
  CustomFunctions.associate({
    COMPLETION: functions.completion,
    EXECUTION: functions.execution,
    DEVIATION: functions.deviation,
    GROWTH: functions.growth,
    SHARE: functions.share,
    PROGRESS: functions.progress,
    SCORE: functions.score,
    EXECUTIONSCORE: functions.executionScore,
    GRADE: functions.grade,
    RATIO: functions.ratio,
    QUANTITY: functions.quantity,
    TIE: functions.tie,
    SENTENCE: functions.sentence,
  });
}
