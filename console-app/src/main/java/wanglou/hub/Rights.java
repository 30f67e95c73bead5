package wanglou.hub;

import wanglou.attention.AttentionCommand;
import wanglou.calls.CallCommand;
import wanglou.calls.EarlierCallsQuery;
import wanglou.cameras.CameraCommand;
import wanglou.cameras.WatchQuery;
import wanglou.core.Role;
import wanglou.dispatch.DispatchCommand;
import wanglou.escalation.EscalationCommand;
import wanglou.evidence.CustodyQuery;
import wanglou.evidence.EvidenceCommand;
import wanglou.evidence.OpenPiece;
import wanglou.evidence.PiecesQuery;
import wanglou.exports.ExportCommand;
import wanglou.exports.FetchQuery;
import wanglou.field.LinkCommand;
import wanglou.guidance.GuidanceCommand;
import wanglou.handover.HandoverCommand;
import wanglou.incidents.IncidentCommand;
import wanglou.incidents.PastIncidentsQuery;
import wanglou.incidents.RecordedIncidentQuery;
import wanglou.incidents.TimelineQuery;
import wanglou.push.PushCommand;
import wanglou.replay.ReplayQuery;
import wanglou.security.AccountService;
import wanglou.security.Permissions;
import wanglou.units.PictureAtQuery;
import wanglou.units.TrackQuery;
import wanglou.units.UnitCommand;
import wanglou.walls.WallCommand;

/** Who may do what: the whole table, in one place to read and to audit. */
final class Rights {

    private Rights() {
    }

    static Permissions table() {
        Permissions.Table table = Permissions.table();
        AccountService.rights(table);
        return table
                .allow(UnitCommand.Register.class, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(UnitCommand.Edit.class, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(UnitCommand.Retire.class, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(UnitCommand.SetStatus.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(UnitCommand.SetDutyEnd.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(UnitCommand.AssignDevice.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(UnitCommand.ReleaseDevice.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(LinkCommand.Reconnect.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.SYSTEM_ADMIN)
                .allow(LinkCommand.SwitchOff.class, Role.SYSTEM_ADMIN)
                .allow(LinkCommand.SwitchOn.class, Role.SYSTEM_ADMIN)
                .allow(IncidentCommand.Open.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Regrade.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.AddNote.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(IncidentCommand.Close.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Reopen.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Rekind.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Relocate.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(IncidentCommand.Step.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Cancel.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Merge.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Link.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(IncidentCommand.Unlink.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Dispatch.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Reassign.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Replace.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Consult.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Answer.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Revoke.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Withdraw.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Tell.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Sign.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.EnRoute.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Arrive.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.Clear.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(DispatchCommand.ConfirmArrival.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(PushCommand.Send.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(PushCommand.Again.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .anybodySignedIn(PushCommand.Deliver.class)
                .anybodySignedIn(PushCommand.Show.class)
                .anybodySignedIn(PushCommand.Sign.class)
                .anybodySignedIn(PushCommand.Refuse.class)
                .allow(CallCommand.Take.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.TakeAndOpen.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.TakeAndAttach.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.TakeAndConclude.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.Claim.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.Edit.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.Attach.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.OpenIncident.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.Conclude.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(CallCommand.Receive.class, Role.SYSTEM_ADMIN)
                .allow(EarlierCallsQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(EscalationCommand.Acknowledge.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(GuidanceCommand.Tick.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(GuidanceCommand.TickField.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(GuidanceCommand.Untick.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(AttentionCommand.Look.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(AttentionCommand.Edit.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(AttentionCommand.Leave.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(HandoverCommand.Write.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(HandoverCommand.Acknowledge.class, Role.DISPATCHER, Role.DUTY_CHIEF)
                .allow(RecordedIncidentQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(PastIncidentsQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(TimelineQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(CameraCommand.Register.class, Role.SYSTEM_ADMIN)
                .allow(CameraCommand.Edit.class, Role.SYSTEM_ADMIN)
                .allow(CameraCommand.Remove.class, Role.SYSTEM_ADMIN)
                .allow(WatchQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.SavePreset.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.RenamePreset.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.DeletePreset.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.SaveRule.class, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.DeleteRule.class, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.Show.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.ThrowCamera.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.HoldTours.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(WallCommand.Release.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .anybodySignedIn(WallCommand.Shown.class)
                .anybodySignedIn(WallCommand.Refuse.class)
                .allow(EvidenceCommand.StartRecording.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(EvidenceCommand.StopRecording.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(EvidenceCommand.KeepSnapshot.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(EvidenceCommand.KeepStill.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(EvidenceCommand.Verify.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(EvidenceCommand.StopCheck.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(EvidenceCommand.PlaceHold.class, Role.DUTY_CHIEF)
                .allow(EvidenceCommand.LiftHold.class, Role.DUTY_CHIEF)
                .allow(EvidenceCommand.SetClass.class, Role.DUTY_CHIEF)
                .allow(ExportCommand.Request.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(ExportCommand.Change.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(ExportCommand.Withdraw.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(ExportCommand.TryAgain.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(ExportCommand.Approve.class, Role.DUTY_CHIEF)
                .allow(ExportCommand.Refuse.class, Role.DUTY_CHIEF)
                .allow(FetchQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .anybodySignedIn(OpenPiece.class) // Decided at the desk, where a refusal is journaled.
                .allow(PiecesQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST, Role.AUDIT_ADMIN)
                .anybodySignedIn(CustodyQuery.class) // Decided at the desk too.
                .allow(TrackQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(ReplayQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(PictureAtQuery.class, Role.DISPATCHER, Role.DUTY_CHIEF, Role.VIDEO_ANALYST)
                .allow(VerifyJournalQuery.class, Role.AUDIT_ADMIN, Role.SYSTEM_ADMIN, Role.DUTY_CHIEF)
                .build();
    }
}
