package losslab.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCombination;

import org.junit.jupiter.api.Test;

import losslab.ui.Settings;

class CommandTest {
    private static final Command SCORES = new Command("scores", "Shortcut+2");

    @Test
    void hasTheKeysThatAreSet() {
        assertThat(SCORES.combination(Settings.standard().withShortcut("scores", "Shortcut+J")))
                .contains(KeyCombination.valueOf("Shortcut+J"));
    }

    @Test
    void hasItsUsualKeysWhereThoseThatAreSetAreNone() {
        assertThat(SCORES.combination(Settings.standard().withShortcut("scores", "Nonsense+J")))
                .contains(KeyCombination.valueOf("Shortcut+2"));
    }

    @Test
    void hasNoKeysWhereTheyWereTakenAway() {
        assertThat(SCORES.combination(Settings.standard().withShortcut("scores", ""))).isEmpty();
    }
}
