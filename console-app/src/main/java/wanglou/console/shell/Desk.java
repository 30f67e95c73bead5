package wanglou.console.shell;

import javafx.beans.property.ObjectProperty;

import wanglou.console.DeskClock;
import wanglou.console.LinkView;
import wanglou.console.Mirrors;
import wanglou.console.Pulse;
import wanglou.console.Selection;
import wanglou.console.SetupCodes;
import wanglou.console.bar.Lexicon;
import wanglou.console.bar.Verbs;
import wanglou.console.text.Texts;
import wanglou.console.theme.Look;
import wanglou.console.ui.Marks;
import wanglou.console.ui.Toasts;
import wanglou.core.Actor;
import wanglou.core.Role;
import wanglou.link.HubLink;

/**
 * Home: FX. All that a page or panel gets from the shell, for one signed-in person.
 *
 * @param hub the one way to the hub; refuses at once while lost
 * @param link how the console stands to the hub; bind what must look dead to it
 * @param selection the one thing dealt with; set it, listen to it
 * @param orders sends commands and tells the person what came of it
 * @param verbs what the command bar knows; a feature adds its own
 * @param map where requests to the map go; the map page answers them
 * @param lexicon kinds of incident and their usual grades, names of statuses
 * @param notices the list behind the bell
 * @param windows opens further windows whose places are kept per person
 * @param preferences what this person chose, kept in a file
 * @param marks how statuses and grades look
 * @param codes one-time set-up codes, for whoever keeps the accounts
 */
public record Desk(Actor actor, String displayName, HubLink hub, Mirrors mirrors, LinkView link, DeskClock clock, Pulse pulse, Texts texts,
        Look look, ObjectProperty<Selection> selection, Orders orders, Verbs verbs, MapPort map, Lexicon lexicon, Notices notices, Toasts toasts, Windows windows,
        Preferences preferences, Navigation navigation, Marks marks, SetupCodes codes) {

    /** Whether this person sets the centre up: its map, links, units or accounts. What they see more of, others need not read. */
    public boolean setsUp() {
        return actor.has(Role.SYSTEM_ADMIN) || actor.has(Role.SECURITY_ADMIN) || actor.has(Role.DUTY_CHIEF);
    }
}
